import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bracketsOf } from '../../../src/read/code/brackets.js'
import { braceFunctions, indentedFunctions } from '../../../src/read/code/functions.js'
import { masked } from '../../../src/read/code/masked.js'

function namesIn(code: string): string[] {
  return braceFunctions(code, bracketsOf(code)).map(({ name }) => name)
}

describe('functions with a body in braces', () => {
  it.each([
    ['function check(token) { return true }', ['check']],
    ['const check = async (token) => { return true }', ['check']],
    ['func (s *Server) Verify(ctx context.Context) (bool, error) { return true, nil }', ['Verify']],
    ['@Suppress("a") fun doWork(): Result { retry() }', ['doWork']],
    ['[HttpPost("verify")]\npublic async Task VerifyOTP([FromBody] Model model)\n{ send(); }', ['VerifyOTP']],
    ['class Captcha(val id: String) : Parcelable(id) { }', ['Captcha']],
    ['public Verifier(int a) : base(a) { }', ['Verifier']],
  ])('%s', (code, names) => {
    expect(namesIn(code)).toEqual(names)
  })

  it.each([
    'check(token); other(a)',
    'if (check(token)) { return }',
    'while (valid(x)) { next() }',
    'new Verifier(a) { }',
    'check(token',
  ])('none in %s', (code) => {
    expect(namesIn(code)).toEqual([])
  })

  it('goes no further than a body reaches', () => {
    const code = 'function a() { b() } function c() { d() }'
    const [first] = braceFunctions(code, bracketsOf(code))
    expect(code.slice(first!.from, first!.to)).toBe(' b() ')
  })
})

it('functions of indented languages end where the lines are no deeper', () => {
  const code = 'def verify(\n  token,\n):\n    return True\n\ndef other():\n    pass\n'
  const [first, second] = indentedFunctions(code, bracketsOf(code))
  expect(code.slice(first!.from, first!.to).trim()).toBe('return True')
  expect(second!.name).toBe('other')
})

it('functions of indented languages go on behind a blank line', () => {
  const code = 'def verify(token):\n    log(token)\n\n    return True\n'
  const [only] = indentedFunctions(code, bracketsOf(code))
  expect(code.slice(only!.from, only!.to)).toContain('return True')
})

it('functions of indented languages end with the text', () => {
  const code = 'def verify(token):\n    return True'
  const [only] = indentedFunctions(code, bracketsOf(code))
  expect(code.slice(only!.from, only!.to)).toBe('\n    return True')
})

it('no more than two thousand functions of a file are looked at', () => {
  const braces = 'function a() { }\n'.repeat(2100)
  const indented = 'def a():\n    pass\n'.repeat(2100)
  expect(braceFunctions(braces, bracketsOf(braces))).toHaveLength(2000)
  expect(indentedFunctions(indented, bracketsOf(indented))).toHaveLength(2000)
})

describe('brackets', () => {
  it('close where counting from each of them says, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom('(', ')', '{', '}', 'a'), maxLength: 60 })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 70 }), (code, most) => {
        const brackets = bracketsOf(code)
        for (let open = 0; open < code.length; open++)
          if (code[open] === '(' || code[open] === '{')
            expect(brackets.closing(open, most)).toBe(counted(code, open, most))
      }),
      { numRuns: 500 },
    )
  })

  function counted(code: string, open: number, most: number): number | undefined {
    const [up, down] = code[open] === '(' ? '()' : '{}'
    let depth = 0
    for (let at = open; at < Math.min(code.length, open + most); at++) {
      if (code[at] === up) depth += 1
      else if (code[at] === down && --depth === 0) return at
    }
    return undefined
  }
})

describe('a masked text', () => {
  it.each([
    ["check('a(b') // {", 'c', "check('   ')     "],
    ['a /* {\n( */ b', 'c', 'a     \n     b'],
    ['a /* b {', 'c', 'a       '],
    ['x = """(\n{""" # )', 'hash', 'x =     \n        '],
    ["$a = '('; # {\n#[Attr]", 'php', "$a = ' ';    \n       "],
    ["it's {\nb {", 'c', "it'   \nb {"],
    ['`a\n(` {', 'c', '` \n ` {'],
    ["'\\'(' {", 'c', "'   ' {"],
    ['half = n // 2 {', 'hash', 'half = n // 2 {'],
    ['half = n / 2 {', 'c', 'half = n / 2 {'],
    ['/#{name}-(/ { # (', 'hash', '/#{name}-(/ {    '],
  ] as const)('%j of %s', (text, family, expected) => {
    expect(masked(text, family)).toBe(expected)
  })

  it('keeps its length and its lines, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "'", '`', '/', '*', '#', '\\', '\n', '{', 'a'), maxLength: 60 }),
        (text) => {
          for (const family of ['c', 'hash', 'php'] as const) {
            const out = masked(text, family)
            expect(out.length).toBe(text.length)
            expect([...out].map((letter) => letter === '\n')).toEqual([...text].map((letter) => letter === '\n'))
          }
        },
      ),
    )
  })
})
