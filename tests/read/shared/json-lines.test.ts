import { describe, expect, it } from 'vitest'
import { isLaidOut, jsonLines } from '../../../src/read/shared/json-lines.js'

function walk(text: string): string[] {
  const lines: string[] = []
  // The path is valid until the next line only, so it is written down at once.
  for (const { path, key, value, opens } of jsonLines(text))
    lines.push(`${path.join('/')}|${key}|${value}${opens ? '…' : ''}`)
  return lines
}

describe('jsonLines', () => {
  it.each([
    ['nothing', '', []],
    ['no JSON', 'hello\n}}}\n]]\n"', ['||']],
    ['a file that is cut off', '{\n  "a": {\n    "b": "c', ['|a|{…', 'a|b|c']],
    [
      'objects and lists',
      '{\n  "a": [\n    {\n      "b": 1\n    }, {\n      "c": true\n    }\n  ]\n}',
      ['|a|[…', 'a/|b|1', 'a/|c|true'],
    ],
    ['list items', '{\n  "a": [\n    "x",\n    "y"\n  ],\n  "b": "z"\n}', ['|a|[…', 'a||x', 'a||y', '|b|z']],
    ['quotes inside strings', '{\n  "a\\"b": "c\\"d",\n}', ['|a\\"b|c\\"d']],
    ['values on one line', '{\n  "a": { "b": 1 },\n}', ['|a|{ "b": 1 }']],
    [
      'names of prototypes',
      '{\n  "__proto__": {\n    "constructor": 1\n  }\n}',
      ['|__proto__|{…', '__proto__|constructor|1'],
    ],
  ])('walks %s', (_, text, lines) => {
    expect(walk(text)).toEqual(lines)
  })

  it('stops at absurd depth', () => {
    expect(walk('{\n'.concat('"a": {\n'.repeat(500))).length).toBeLessThan(120)
  })

  it.each([
    ['{}', true],
    [`{${'"a":1,'.repeat(100)}}\n`, false],
    [`{\n${'"a":1,\n'.repeat(100)}}`, true],
  ])('tells whether a file is laid out in lines', (text, is) => {
    expect(isLaidOut(text)).toBe(is)
  })
})
