import { describe, expect, it } from 'vitest'
import { databaseOf } from '../../src/report/database-words.js'

const tool = (own?: readonly string[]) => ({
  name: 'holdfast' as const,
  version: '1.0.0',
  vendorDb: { date: '2026-11-24', vendors: 1200, ...(own ? { own } : {}) },
})

describe('what a report says of its database', () => {
  it('is its day and size, and nothing of own files where there were none', () => {
    expect(databaseOf(tool())).toBe('vendor database of 2026-11-24 with 1,200 vendors')
  })

  it('names the vendors that came from files of the product', () => {
    expect(databaseOf(tool(['acme', 'bell']))).toBe(
      'vendor database of 2026-11-24 with 1,200 vendors, of these from the product’s own files: acme and bell',
    )
  })

  it('names eight and counts the rest', () => {
    const ids = Array.from({ length: 11 }, (_, i) => `v${i}`)
    expect(databaseOf(tool(ids))).toMatch(/: v0, v1, v2, v3, v4, v5, v6, v7 and 3 more$/)
  })
})
