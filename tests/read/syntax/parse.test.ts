import { describe, expect, it } from 'vitest'
import { parse, prepare } from '../../../src/read/syntax/parse.js'

describe('parse', () => {
  it('wants a syntax to be prepared first', () => {
    expect(() => parse('toml', '', 'a.toml')).toThrow('the parser of toml was not prepared')
  })

  it('gives the text itself where there is no tree', async () => {
    await prepare(['text', 'text'])
    expect(parse('text', 'abc', 'a.txt')).toEqual({ tree: 'abc' })
  })

  it('cuts what parsers quote and takes control characters out', async () => {
    await prepare(['xml'])
    expect(parse('xml', `<a>\u001b[31m</${'b'.repeat(10_000)}>`, 'a.xml').partial).toMatch(/^[\x20-\x7e]{1,160}…?$/)
  })
})
