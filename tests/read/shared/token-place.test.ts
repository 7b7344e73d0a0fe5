import { describe, expect, it } from 'vitest'
import { tokenPlace } from '../../../src/read/shared/token-place.js'

describe('tokenPlace', () => {
  it.each<[string, number, string, number]>([
    ['', 0, 'a', 0],
    ['stripe', 0, 'stripe', 0],
    ["gem 'stripe'", 0, 'stripe', 5],
    ["gem 'stripe-event'\ngem 'stripe'", 0, 'other', 0],
    ["import 'stripes'; import 'stripe'", 0, 'stripe', 26],
    ['runtime: nodejs20', 9, 'runtime', 0],
    ['one: two\nruntime: nodejs20', 18, 'one', 18],
    ['url = git@github.com:acme/shop.git', 6, 'github.com/acme/shop', 10],
    ['"shop": "github:acme/shop"', 0, 'github.com/acme/shop', 16],
    ['a/b', 3, 'a/b', 0],
  ])('%j from %i: %s at %i', (text, at, token, expected) => {
    expect(tokenPlace(text, at, token)).toBe(expected)
  })

  it('looks at one line only, however long the text is', () => {
    const text = `${'x'.repeat(1_000_000)} stripe`
    const start = process.cpuUsage()
    for (let at = 0; at < 100_000; at += 100) tokenPlace(text, at, 'stripe')
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000)
  })
})
