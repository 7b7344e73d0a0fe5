import { beforeAll, describe, expect, it } from 'vitest'
import { at, type Data, entriesOf, itemsOf, scalarsOf, textOf } from '../../../src/read/syntax/data.js'
import { prepare } from '../../../src/read/syntax/parse.js'
import { attempt, inTime, survivesCuts, survivesMutation } from './attempt.js'

const SAMPLE = '# ünï😀\na: &x {b: 1.10}\nc: *x\nd:\n  <<: *x\n  e: !Ref Foo\n---\n- "q"\n- ~\n'
const HELM = '{{- if .Values.x }}\nimage: {{ .Values.repository }}:{{ .Values.tag }}\n{{- end }}\nk: v\n'

beforeAll(() => prepare(['yaml']))

function trees(text: string): readonly Data[] {
  const result = attempt('yaml', text)
  if (typeof result === 'string') throw new Error(result)
  return result.tree
}

describe('yaml', () => {
  it.each([
    ['', { tree: [] }],
    ['a: [1', { partial: /^line 1: / }],
    ['a: "x', { partial: /^line 1: / }],
    ['a: *none', { partial: /none/ }],
    ['a: &a [*a]', { partial: /stands inside its own anchor$/ }],
  ])('broken: %j', (text, { partial, ...rest }: { partial?: string | RegExp; tree?: unknown }) => {
    const result = attempt('yaml', text)
    expect(result).toMatchObject({ ...rest, ...(partial && { partial: expect.stringMatching(partial) }) })
  })

  it('gives all documents with offsets, tags, aliases by reference and merged keys', () => {
    const place = (needle: string) => SAMPLE.indexOf(needle)
    const b = {
      key: 'b',
      keyOffset: place('b: 1'),
      value: { kind: 'scalar', offset: place('1.10'), value: 1.1, text: '1.10' },
    }
    const x = { kind: 'map', offset: place('{b'), entries: [b] }
    expect(attempt('yaml', SAMPLE)).toEqual({
      tree: [
        {
          kind: 'map',
          offset: place('a: &x'),
          entries: [
            { key: 'a', keyOffset: place('a: &x'), value: x },
            { key: 'c', keyOffset: place('c: *x'), value: x },
            {
              key: 'd',
              keyOffset: place('d:\n'),
              value: {
                kind: 'map',
                offset: place('<<'),
                entries: [
                  {
                    key: 'e',
                    keyOffset: place('e: !Ref'),
                    value: { kind: 'scalar', offset: place('Foo'), value: 'Foo', text: 'Foo', tag: '!Ref' },
                  },
                  b,
                ],
              },
            },
          ],
        },
        {
          kind: 'list',
          offset: place('- "q"'),
          items: [
            { kind: 'scalar', offset: place('"q"'), value: 'q', text: 'q' },
            { kind: 'scalar', offset: place('~'), value: null, text: '' },
          ],
        },
      ],
    })
  })

  it('lets own keys win over merged ones and earlier merges over later ones', () => {
    const text = 'a: &a {k: 1, l: 1}\nb: &b {k: 2, m: 2}\nc:\n  <<: [*a, *b]\n  l: 3\n"<<": 4\n'
    const [root] = trees(text)
    const merged = at(root, 'c')
    expect(merged).toMatchObject({ entries: [{ key: 'l' }, { key: 'k' }, { key: 'm' }] })
    expect([textOf(at(merged, 'k')), textOf(at(merged, 'l')), textOf(at(root, '<<'))]).toEqual(['1', '3', '4'])
  })

  it('blanks the directives of templates and keeps every offset', () => {
    const result = attempt('yaml', HELM)
    expect(result).toMatchObject({ partial: 'line 1: a template; what its directives insert was passed over' })
    const [root] = trees(HELM)
    expect(textOf(at(root, 'image'))).toMatch(/^~+:~+$/)
    const last = at(root, 'k')!
    expect(HELM.slice(last.offset)).toBe('v\n')
  })

  it.each([
    ['image: {{ .Values.image }}\n', 'image', '~~~~~~~~~~~~~~~~~~~'],
    ['<% if x %>\na: <%= ENV["X"] %>\n<% end %>\nb: [\n', 'a', '~~~~~~~~~~~~~~~'],
  ])('takes %j for a template', (text, key, value) => {
    expect(textOf(at(trees(text)[0], key))).toBe(value)
  })

  it('reads on after the marks of a merge conflict, both sides', () => {
    const text = 'name: x\ndependencies:\n<<<<<<< HEAD\n  a: 1\n=======\n  a: 2\n>>>>>>> b\n  c: 3\nlast: y\n'
    expect(attempt('yaml', text)).toMatchObject({
      partial: 'line 3: an unresolved merge conflict; both sides were read',
    })
    const [root] = trees(text)
    const last = at(root, 'dependencies', 'c')!
    expect([textOf(last), text.slice(last.offset, last.offset + 1), textOf(at(root, 'last'))]).toEqual(['3', '3', 'y'])
    expect(entriesOf(at(root, 'dependencies')).map(({ value }) => textOf(value))).toEqual(['1', '2', '3'])
  })

  it('takes lines of signs for no conflict where none begins', () => {
    expect(attempt('yaml', 'a: [1\n=======\n')).toMatchObject({ partial: expect.not.stringContaining('conflict') })
    expect(attempt('yaml', 'a: |\n  <<<<<<< HEAD\n  =======\n')).not.toHaveProperty('partial')
  })

  it('leaves expressions in quoted or plain strings alone', () => {
    const text = 'a: ${{ secrets.TOKEN }}\nb: "{{ x }}"\n'
    expect(attempt('yaml', text)).not.toHaveProperty('partial')
    expect(textOf(at(trees(text)[0], 'a'))).toBe('${{ secrets.TOKEN }}')
  })

  it.each([
    ['[', '['],
    ['- ', '- '],
    ['? ', '? '],
    ['{a: ', '{a: '],
  ])('D01: refuses 100,000 × %j', (_, text) => {
    expect(inTime('yaml', text.repeat(100_000))).toBe('nested more than 400 levels deep')
  })

  it('refuses deep indentation and takes what is just below the limit', () => {
    const indented = (levels: number) => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:\n`).join('')
    expect(inTime('yaml', indented(2000))).toBe('nested more than 400 levels deep')
    inTime('yaml', indented(400))
    inTime('yaml', '- '.repeat(399))
    inTime('yaml', `${'['.repeat(399)}${']'.repeat(399)}`)
    inTime('yaml', Array.from({ length: 399 }, (_, i) => `${' '.repeat(i)}a:\n${' '.repeat(i)}-\n`).join(''))
  })

  it.each([
    ['alias bomb', `a0: &a0 [x,x]\n${numbered(10, (i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]\n`)}`],
    ['wide merges', `b: &b\n${numbered(4000, (i) => `  k${i}: 1\n`)}${numbered(4000, (i) => `m${i}:\n  <<: *b\n`)}`],
    ['merge list', `b: &b\n${numbered(4000, (i) => `  k${i}: 1\n`)}c:\n  <<: [${'*b,'.repeat(4000)}]\n`],
    ['merge chain', `a0: &a0 {k: 1}\n${numbered(4000, (i) => `a${i + 1}: &a${i + 1} {<<: *a${i}, k${i}: 1}\n`)}`],
    ['alias chain', `a0: &a0 {k: 1}\n${numbered(4000, (i) => `a${i + 1}: &a${i + 1} {x: *a${i}}\n`)}`],
  ])('D01: bounds an %s', (_, text) => {
    const result = inTime('yaml', text)
    expect(result).toMatchObject({ partial: expect.stringMatching(/^aliases/) })
    if (typeof result === 'string') return
    let scalars = 0
    for (const root of result.tree) for (const _ of scalarsOf(root)) scalars++
    expect(scalars).toBeLessThan(500_000)
  })

  it.each([
    ['unique keys', numbered(40_000, (i) => `k${i}: 1\n`)],
    ['one scalar', `a: "${'x'.repeat(4_000_000)}"`],
    ['aliases', `a: &a 1\nb: ${'*a '.repeat(100_000)}`],
    ['comments', '# x\n'.repeat(1_000_000)],
    ['directives', '{{x}}'.repeat(300_000)],
    ['openings', '{{ '.repeat(300_000)],
    ['tags', '!a '.repeat(100_000)],
    ['documents', '---\n'.repeat(10_000)],
  ])('D01: is quick with many %s', (_, text) => {
    inTime('yaml', text)
  })

  it('refuses what is too large', () => {
    expect(inTime('yaml', 'x'.repeat((4 << 20) + 1))).toBe('larger than 4 MiB')
    expect(inTime('yaml', '---\n'.repeat(20_000))).toBe('more than 10000 documents')
    expect(inTime('yaml', '\n'.repeat(300_000))).toBe('more than 250000 tokens')
  })

  it('keeps unusual keys as text', () => {
    const text = '1: a\n[x, y]: b\n? c\n: d\n'
    expect(trees(text)[0]).toMatchObject({ entries: [{ key: '1' }, { key: '[x, y]' }, { key: 'c' }] })
    expect(itemsOf(trees('- [a, b]')[0])).toHaveLength(1)
  })

  it('survives mutation', () => {
    survivesMutation('yaml', [SAMPLE, HELM, 'a: |\n  x\n  y\nb: >-\n  z\n', '- a: 1\n  b: [x, {y: z}]\n- &q w\n- *q\n'])
    survivesCuts('yaml', SAMPLE)
    survivesCuts('yaml', HELM)
  })
})

function numbered(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('')
}
