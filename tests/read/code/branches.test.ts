import { describe, expect, it } from 'vitest'
import { bracketsOf } from '../../../src/read/code/brackets.js'
import { type Branch, braceBranches, indentedBranches } from '../../../src/read/code/branches.js'

const told = ({ kind, condition, inverted, block }: Branch) => [
  kind,
  `${inverted ? 'not ' : ''}${condition.trim()}`,
  block.trim(),
]
const inBraces = (code: string) => braceBranches(code, code, 0, code.length, bracketsOf(code)).map(told)
const indented = (code: string) => indentedBranches(code, code, 0, code.length).map(told)

describe('branches in braces', () => {
  it.each([
    ['if (!key) { return true }', [['if', '(!key)', 'return true']]],
    ['if (!key) return true; ask()', [['if', '(!key)', 'return true']]],
    ['if (!key) return true', [['if', '(!key)', 'return true']]],
    ['if (!key) return true\nask()', [['if', '(!key)', 'return true']]],
    ['if key == "" {\n\treturn true\n}\nask()', [['if', 'key == ""', 'return true']]],
    ['try { ask() } catch { return true }', [['catch', '', 'return true']]],
    ['try { ask() } catch (error) { log() }', [['catch', '(error)', 'log()']]],
    ['ask().catch(() => true)', [['catch', '', 'return true']]],
    ['ask().catch((error) => { return true })', [['catch', '', 'return true']]],
    [
      'if (a) {\n  if (b) c()\n}',
      [
        ['if', '(a)', 'if (b) c()'],
        ['if', '(b)', 'c()'],
      ],
    ],
  ])('%s', (code, expected) => {
    expect(inBraces(code)).toEqual(expected)
  })

  it.each([
    ['a handler that stands elsewhere', 'ask().catch(logged)\nconst a = () => true'],
    ['a handler that does not end', 'ask().catch(() => true'],
    ['a word that begins no branch', 'all good if ready'],
    ['a word of a text', `<p>if you like</p>${' '.repeat(2500)}{ name }`],
  ])('none in %s', (_name, code) => {
    expect(inBraces(code)).toEqual([])
  })

  it('are only those of the body', () => {
    const code = 'if (a) { b() } if (c) { d() }'
    expect(braceBranches(code, code, 1, 14, bracketsOf(code))).toEqual([])
  })

  it('are no more than two hundred', () => {
    expect(inBraces('if (a) b()\n'.repeat(250))).toHaveLength(200)
  })
})

describe('branches of languages that people indent', () => {
  it.each([
    ['if not key:\n    return True\nask()\n', [['if', 'not key:', 'return True']]],
    ['if not key: return True\nask()\n', [['if', 'not key: return True', 'return True']]],
    ['if is_nil(key), do: :ok, else: ask()\n', [['if', 'is_nil(key), do: :ok, else: ask()', ':ok']]],
    ['unless key\n  true\nend\n', [['if', 'not key', 'true']]],
    ['begin\n  ask\nrescue Down => e\n  true\nend\n', [['catch', 'Down => e', 'true']]],
    ['try:\n    ask()\nexcept Down:\n    return True\n', [['catch', 'Down:', 'return True']]],
    ['return true if key.nil?\n', [['if', 'key.nil?', 'return true']]],
    ['return true unless enabled?\n', [['if', 'not enabled?', 'return true']]],
  ])('%s', (code, expected) => {
    expect(indented(code)).toEqual(expected)
  })

  it('are only those of the body', () => {
    const code = 'if a\n  b\nend\nreturn c if d\n'
    expect(indentedBranches(code, code, 1, 12)).toEqual([])
  })

  it.each(['if a\n  b\n', 'return a if b\n'])('are no more than two hundred: %s', (code) => {
    expect(indented(code.repeat(250))).toHaveLength(200)
  })
})
