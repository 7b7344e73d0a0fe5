import { describe, expect, it } from 'vitest'
import { blankComments, C_STYLE, HASH_STYLE } from '../../../src/read/shared/blank-comments.js'
import { endOfBracket, literalsIn } from '../../../src/read/shared/brackets.js'

describe('blankComments', () => {
  it.each([
    ['a // b\nc', C_STYLE, 'a     \nc'],
    ['a /* b\nc */ d', C_STYLE, 'a     \n     d'],
    ['"https://a" // b', C_STYLE, '"https://a"     '],
    ["'#' # it's", HASH_STYLE, "'#'       "],
    ['"open # no end\na # b', HASH_STYLE, '"open # no end\na    '],
    ['"a\\" # b" # c', HASH_STYLE, '"a\\" # b"    '],
    ['/* never closed', C_STYLE, '               '],
    ['', C_STYLE, ''],
  ])('blanks %j', (text, style, blanked) => {
    expect(blankComments(text, style)).toBe(blanked)
  })
})

describe('endOfBracket', () => {
  it.each([
    ['[a(b)c]d', 7],
    ['[a", ]", b]', 11],
    ['[a', 2],
    ["['", 2],
  ])('finds the end of %j', (text, end) => {
    expect(endOfBracket(text, 0)).toBe(end)
  })
})

describe('literalsIn', () => {
  it.each([
    ['["a", \'b\']', ['a@1', 'b@6']],
    ['["a', ['a@1']],
    ['[]', []],
    ['["', ['@1']],
  ])('finds the strings of %j', (text, literals) => {
    expect([...literalsIn(text, 0, text.length)].map((l) => `${l.text}@${l.offset}`)).toEqual(literals)
  })
})
