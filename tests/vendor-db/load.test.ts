import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/model/errors.js'
import { compile } from '../../src/vendor-db/compile.js'
import { loadVendorDb, loadVendorFacts } from '../../src/vendor-db/index.js'
import { VENDOR_DB_FOLDER } from '../support/whole-db.js'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-db-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { db, facts } = compile(VENDOR_DB_FOLDER)
const dbPath = join(folder, 'vendor-db.json')
const factsPath = join(folder, 'vendor-facts.json')
writeFileSync(dbPath, JSON.stringify(db))
writeFileSync(factsPath, JSON.stringify(facts))

/** Measured: 17 ms when cold, 8 ms when warm. The bound leaves room for slow and busy machines. */
const BOUND_MS = 100

describe('the compiled database', () => {
  it('loads fast', () => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      loadVendorDb(dbPath)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(BOUND_MS)
  })

  it('is the same for the same input', () => {
    expect(JSON.stringify(compile(VENDOR_DB_FOLDER).db)).toBe(JSON.stringify(db))
  })

  it('knows vendors by alias, services, owners up to the last, and names', () => {
    const loaded = loadVendorDb(dbPath)
    expect(loaded.vendor('twitter')?.id).toBe('x')
    expect(loaded.service('sendgrid-email')?.vendor.id).toBe('sendgrid')
    expect(loaded.ownersOf('npm')).toEqual(['npm', 'github', 'microsoft'])
    expect(loaded.nameOf('broadcom')).toBe('Broadcom Inc.')
    expect(loaded.nameOf('nobody-knows')).toBe('nobody-knows')
  })

  it('gives precedents that were verified, and the others only when asked', () => {
    const loaded = loadVendorFacts(factsPath)
    const verified = loaded.precedentsOf('digitalocean')
    const all = loaded.precedentsOf('digitalocean', { all: true })
    expect(verified.length).toBeGreaterThan(0)
    expect(verified.every((one) => one.verified)).toBe(true)
    expect(all.length).toBeGreaterThan(verified.length)
    expect(all.map(({ date }) => date)).toEqual(all.map(({ date }) => date).toSorted())
  })

  it('is missed with a hint', () => {
    expect(() => loadVendorDb(join(folder, 'no.json'))).toThrow(ConfigError)
  })
})
