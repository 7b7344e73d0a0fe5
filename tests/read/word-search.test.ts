import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordSearch, MOST_LISTS } from '../../src/read/word-search.js'

const ALL = 2 ** 30 * 2 - 1

function listsIn(text: string, lists: readonly (readonly string[])[], asked = ALL): number {
  return createWordSearch(lists)(Buffer.from(text), asked)
}

describe('the search for words', () => {
  it('tells which lists have a word in a text', () => {
    const lists = [['captcha', 'turnstile'], ['exif'], ['aws-sdk']]
    expect(listsIn('import sharp; readExif()', lists)).toBe(0b010)
    expect(listsIn('new Turnstile(); require("aws-sdk")', lists)).toBe(0b101)
    expect(listsIn('nothing of the kind', lists)).toBe(0)
    expect(listsIn('', lists)).toBe(0)
  })

  it.each(['CAPTCHA', 'Captcha', 'reCaptcha', 'cacaptcha', 'capcaptcha'])('finds captcha in %s', (text) => {
    expect(listsIn(text, [['captcha']])).toBe(1)
  })

  it.each(['capt cha', 'captch', 'aptcha', 'cäptcha'])('does not find captcha in %s', (text) => {
    expect(listsIn(text, [['captcha']])).toBe(0)
  })

  it('finds a word that ends inside another, and one that begins inside another that fails', () => {
    expect(listsIn('xsheiy', [['she'], ['hei'], ['he']])).toBe(0b111)
    expect(listsIn('abcabd', [['abcabe'], ['cabd']])).toBe(0b10)
  })

  it('finds words beside bytes that are no text', () => {
    expect(createWordSearch([['exif']])(Buffer.from([0, 255, 0x45, 0x78, 0x69, 0x66, 128]), 1)).toBe(1)
  })

  it('looks for nothing that was not asked', () => {
    expect(listsIn('exif captcha', [['captcha'], ['exif']], 0b10)).toBe(0b10)
  })

  it('says the same as a plain search in lower case, for any words and text of few letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '_'), minLength: 1, maxLength: 5 })
    const text = fc.string({ unit: fc.constantFrom('a', 'B', 'c', 'C', '_', ' ', 'é'), maxLength: 40 })
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        text,
        (lists, written) => {
          const plain = lists.map((words) => words.some((one) => written.toLowerCase().includes(one)))
          const bits = listsIn(written, lists)
          expect(lists.map((_, list) => (bits & (1 << list)) !== 0)).toEqual(plain)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('refuses words that it would never find, and more lists than it has bits', () => {
    expect(() => createWordSearch([['Captcha']])).toThrow(/lower case/)
    expect(() => createWordSearch(Array.from({ length: MOST_LISTS + 1 }, () => ['a']))).toThrow(/lists/)
  })
})
