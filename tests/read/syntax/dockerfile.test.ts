import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../../src/read/syntax/parse.js'
import { attempt, inTime, survivesCuts, survivesMutation } from './attempt.js'

const SAMPLE = `# escape=\\
# ünï😀
FROM --platform=linux node:20 AS base
run apt-get update && \\
  # in between

  curl "https://x y" \\
&& echo don't
ENV A="b c" D=e\\ f
COPY <<-"EOF" /x
	FROM nothing
	EOF
CMD ["node", "x.js"]
`

beforeAll(() => prepare(['dockerfile']))

describe('dockerfile', () => {
  it.each([
    ['', []],
    ['{{ x }}\nFROM a', [instruction('FROM', 8, ['a', 13])], 'line 1: not an instruction'],
    ['RUN <<EOF\nFROM x\n', [instruction('RUN', 0, ['<<EOF', 4])], 'line 2: the heredoc EOF does not end'],
    ['ENV A="b', [instruction('ENV', 0, ['A="b', 4])]],
    ['FROM', [instruction('FROM', 0)]],
    ['FROM \\', [instruction('FROM', 0)]],
  ])('broken: %j', (text, tree, partial?: string) => {
    expect(attempt('dockerfile', text)).toEqual(partial === undefined ? { tree } : { tree, partial })
  })

  it('gives instructions and words with offsets', () => {
    const at = (needle: string) => SAMPLE.indexOf(needle)
    const words = (...needles: string[]) => needles.map((needle): [string, number] => [needle, at(needle)])
    expect(attempt('dockerfile', SAMPLE)).toEqual({
      tree: [
        instruction('FROM', at('FROM'), ...words('--platform=linux', 'node:20', 'AS', 'base')),
        instruction(
          'RUN',
          at('run'),
          ...words('apt-get', 'update', '&&', 'curl', '"https://x', 'y"'),
          ['&&', at('&& echo')],
          ...words('echo', "don't"),
        ),
        instruction('ENV', at('ENV'), ...words('A="b c"', 'D=e\\', 'f\n').map(trimmed)),
        instruction('COPY', at('COPY'), ...words('<<-"EOF"', '/x\n').map(trimmed)),
        instruction('CMD', at('CMD'), ...words('["node",', '"x.js"]')),
      ],
    })
  })

  it('follows the escape directive', () => {
    expect(attempt('dockerfile', '# escape=`\nRUN a `\n b\\\nFROM c')).toEqual({
      tree: [instruction('RUN', 11, ['a', 15], ['b\\', 20]), instruction('FROM', 23, ['c', 28])],
    })
  })

  it('joins a word across lines', () => {
    expect(attempt('dockerfile', 'FROM no\\\nde:20\r\nRUN x\r\n')).toEqual({
      tree: [instruction('FROM', 0, ['node:20', 5]), instruction('RUN', 16, ['x', 20])],
    })
  })

  it.each([
    ['continuations', `RUN ${'a \\\n'.repeat(500_000)}`],
    ['heredocs', `RUN ${'<<A '.repeat(100_000)}\n${'A\n'.repeat(100_000)}`],
    ['unfinished heredocs', 'RUN <<A\n'.repeat(200_000)],
    ['quotes', `ENV ${'"a \'b '.repeat(300_000)}`],
    ['comments', `RUN a \\\n${'# x\n'.repeat(500_000)}`],
    ['blanks', ' '.repeat(4_000_000)],
    ['backslashes', '\\'.repeat(4_000_000)],
  ])('is quick with many %s', (_, text) => {
    inTime('dockerfile', text)
  })

  it('survives mutation', () => {
    survivesMutation('dockerfile', [SAMPLE, 'ONBUILD RUN <<A <<B\nx\nA\ny\nB\nARG x=1\n'])
    survivesCuts('dockerfile', SAMPLE)
  })
})

function instruction(keyword: string, offset: number, ...words: [string, number][]) {
  return { keyword, offset, arguments: words.map(([text, at]) => ({ text, offset: at })) }
}

function trimmed([text, at]: [string, number]): [string, number] {
  return [text.trim(), at]
}
