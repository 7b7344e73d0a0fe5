import { beforeAll, describe, expect, it } from 'vitest'
import { at, type Data } from '../../../src/read/syntax/data.js'
import { prepare } from '../../../src/read/syntax/parse.js'
import { attempt, inTime, survivesCuts, survivesMutation } from './attempt.js'

const SAMPLE = '{\n  // ünï😀\n  "name": "x",\n  "deps": {"twilio": "^5", "n": [1, true, null]},\n}\n'

beforeAll(() => prepare(['json']))

describe('json', () => {
  it.each([
    ['', 'not JSON'],
    ['hello', 'not JSON'],
    ['[1,', { partial: 'line 1: ValueExpected', tree: list(0, [scalar(1, 1)]) }],
    ['{"a" 1}', { partial: 'line 1: ColonExpected', tree: { kind: 'map', offset: 0, entries: [] } }],
    ['[1] 2', { partial: 'line 1: EndOfFileExpected', tree: list(0, [scalar(1, 1)]) }],
  ])('broken: %j', (text, expected) => {
    expect(attempt('json', text)).toEqual(expected)
  })

  it('gives values with offsets, comments and trailing commas tolerated', () => {
    const at = (needle: string) => SAMPLE.indexOf(needle)
    expect(attempt('json', SAMPLE)).toEqual({
      tree: {
        kind: 'map',
        offset: 0,
        entries: [
          { key: 'name', keyOffset: at('"name"'), value: scalar(at('"x"'), 'x') },
          {
            key: 'deps',
            keyOffset: at('"deps"'),
            value: {
              kind: 'map',
              offset: at('{"twilio'),
              entries: [
                { key: 'twilio', keyOffset: at('"twilio"'), value: scalar(at('"^5"'), '^5') },
                {
                  key: 'n',
                  keyOffset: at('"n"'),
                  value: list(at('[1'), [scalar(at('1,'), 1), scalar(at('true'), true), scalar(at('null'), null)]),
                },
              ],
            },
          },
        ],
      },
    })
  })

  it.each([
    ['an inserted value', '{\n  "version": {{ version }},\n  "deps": {"a": "1"}\n}', 2],
    ['a block', '{\n  "deps": {\n    {{#if a}}\n    "x": "0",\n    {{/if}}\n    "a": "1"\n  }\n}', 3],
    ['a block in a line', '{"deps": { {{#if a}}"x": "0",{{/if}} "a": "1" } }', 1],
    ['tags of ERB', '{\n  "n": <%= n %>,\n  "deps": {\n  <% if a %>\n  "a": "1"\n  <% end %>\n}}', 2],
    ['quotes in a string', '{ "name": "{{ f("x") }}", "deps": { "a": "1" } }', 1],
    ['text before it', '{{ header }}\n{ "deps": { "a": "1" } }', 1],
  ])('reads on after %s of a template, with true offsets', (_, text, line) => {
    const result = attempt('json', text)
    expect(result).toMatchObject({ partial: `line ${line}: a template; what its directives insert was passed over` })
    const found = at((result as { tree: Data }).tree, 'deps', 'a')!
    expect(text.slice(found.offset, found.offset + 3)).toBe('"1"')
  })

  it('gives strings and keys as written, whatever of them a template inserts', () => {
    const result = attempt('json', '{ "{{ k }}": "a/{{ x }}:{{ f("y") }}", "n": {{ n }} }')
    expect(result).toMatchObject({
      tree: {
        entries: [
          { key: '{{ k }}', value: { text: 'a/{{ x }}:{{ f("y") }}' } },
          { key: 'n', value: { value: null } },
        ],
      },
    })
  })

  it('reads both sides of a merge conflict', () => {
    const text = '{\n<<<<<<< HEAD\n  "v": 1,\n=======\n  "v": 2,\n>>>>>>> b\n  "deps": {}\n}'
    expect(attempt('json', text)).toMatchObject({
      partial: 'line 2: an unresolved merge conflict; both sides were read',
      tree: { entries: [{ value: { value: 1 } }, { value: { value: 2 } }, { key: 'deps' }] },
    })
  })

  it('leaves braces in strings and comments of a whole file alone', () => {
    expect(attempt('json', '{ /* {{ y }} */ "a": "{{ x }}" }')).toMatchObject({
      tree: { entries: [{ value: { text: '{{ x }}' } }] },
    })
    expect(attempt('json', '{ /* {{ y }} */ "a": "{{ x }}" }')).not.toHaveProperty('partial')
  })

  it('D05: keeps repeated keys and takes __proto__ for a key', () => {
    expect(attempt('json', '{"__proto__":1,"__proto__":2}')).toEqual({
      tree: {
        kind: 'map',
        offset: 0,
        entries: [
          { key: '__proto__', keyOffset: 1, value: scalar(13, 1) },
          { key: '__proto__', keyOffset: 15, value: scalar(27, 2) },
        ],
      },
    })
  })

  it.each([
    ['lists', '['.repeat(1_000_000)],
    ['maps', '{"a":'.repeat(1_000_000)],
  ])('D05: refuses a million nested %s', (_, text) => {
    expect(inTime('json', text)).toBe('nested more than 500 levels deep')
  })

  it('refuses what is larger than 16 MiB', () => {
    expect(inTime('json', `"${'x'.repeat(17 << 20)}"`)).toBe('larger than 16 MiB')
  })

  it('takes brackets in strings and comments for what they are', () => {
    expect(attempt('json', `["${'['.repeat(600)}"] // ${'['.repeat(600)}`)).toMatchObject({ tree: { kind: 'list' } })
  })

  it.each([
    ['repeated keys', `{${'"a":1,'.repeat(300_000)}}`],
    ['faults', 'x '.repeat(500_000)],
    ['comment starts', '/*'.repeat(1_000_000)],
    ['quotes', '"'.repeat(1_000_000)],
    ['directives', '{"a":{{x}}}'.repeat(100_000)],
    ['conflicts', '<<<<<<< a\n=======\n'.repeat(50_000)],
  ])('is quick with many %s', (_, text) => {
    inTime('json', text)
  })

  it('survives mutation', () => {
    survivesMutation('json', [SAMPLE, '[[[{"a":[]}]]]', '{"a":{"b":"\\u00fc"}}'])
    survivesCuts('json', SAMPLE)
  })
})

function scalar(offset: number, value: string | number | boolean | null) {
  return { kind: 'scalar', offset, value, text: value === null ? '' : String(value) }
}

function list(offset: number, items: unknown[]) {
  return { kind: 'list', offset, items }
}
