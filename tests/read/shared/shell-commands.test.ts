import { describe, expect, it } from 'vitest'
import { shellCommands } from '../../../src/read/shared/shell-commands.js'

function commandsOf(script: string): string[] {
  return [...shellCommands(script)].map((words) => words.map(({ text }) => text).join(' '))
}

describe('shellCommands', () => {
  it.each([
    ['', []],
    ["echo 'never closed", ['echo never closed']],
    ['((((', []],
    ['))) a', ['a']],
    ['# ship it\na b # later', ['a b']],
    ['a b && c | d; e & f', ['a b', 'c', 'd', 'e', 'f']],
    ['echo "a; b && c"', ['echo a; b && c']],
    ["echo 'a | b'", ['echo a | b']],
    ['a \\\n  b', ['a b']],
    ['x=$(a b) c', ['a b', 'x=$() c']],
    ['echo "$(a "b c")"', ['a b c', 'echo $()']],
    ['echo `a b`', ['a b', 'echo $()']],
    ['a >out.txt 2>&1', ['a']],
    ['a 2>/dev/null < in', ['a']],
    ['cat <<EOF\nfake command\nEOF\nb', ['cat', 'b']],
    ["cat <<-'END' > f\nfake\n  END\nb", ['cat', 'b']],
    ["a ${{ secrets.X == 'a b' }} b", ["a ${{ secrets.X == 'a b' }} b"]],
    ['(a; b)', ['a', 'b']],
    ['a ${X:-b c} d', ['a ${X:-b c} d']],
  ])('%s', (script, expected) => {
    expect(commandsOf(script)).toEqual(expected)
  })

  it('gives the place of each word', () => {
    expect([...shellCommands('a && bc "d e"')].at(-1)).toEqual([
      { text: 'bc', offset: 5 },
      { text: 'd e', offset: 8 },
    ])
  })

  it('takes time linear in the input', () => {
    for (const part of ['(', '`', '"', "'", '$(', '${', '<<A\n', '${\n', '\\', '$((', '${{'])
      expect([...shellCommands(part.repeat(50_000))].length).toBeLessThan(60_000)
  })
})
