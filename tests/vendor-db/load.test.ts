import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/model/errors.js'
import { compile } from '../../src/vendor-db/compile.js'
import { writeCompiled } from '../../src/vendor-db/compiled-files.js'
import { loadSources, loadVendorDb, loadVendorFacts, loadVocabulary } from '../../src/vendor-db/index.js'
import { VENDOR_DB_FOLDER } from '../support/whole-db.js'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-db-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const compiled = compile(VENDOR_DB_FOLDER)
writeCompiled(folder, compiled)

describe('the compiled database', () => {
  it('is the same for the same input, whatever it is read as', () => {
    const again = join(folder, 'again')
    mkdirSync(again)
    writeCompiled(again, compile(VENDOR_DB_FOLDER))
    const parts = readdirSync(again)
    expect(parts).toHaveLength(4)
    for (const part of parts) {
      const bytes = readFileSync(join(again, part))
      expect(bytes.equals(readFileSync(join(folder, part)))).toBe(true)
      expect(bytes.toString('latin1')).toBe(bytes.toString('utf8'))
    }
  })

  it('holds letters of any script as they were written', () => {
    const { db, vocabulary, facts, sources } = compiled
    expect(JSON.stringify(compiled)).toMatch(/[^\0-\x7f]/)
    expect(loadVendorDb(folder)).toMatchObject({ ...db, ...vocabulary })
    expect(loadVendorFacts(folder).precedents).toEqual(facts.precedents)
    expect(loadSources(folder)).toEqual(sources)
  })

  it('tells a process that only reads files how services show', () => {
    expect(loadVocabulary(folder).signals.host).toContainEqual([
      'stripe-payments',
      expect.arrayContaining(['api.stripe.com']),
    ])
  })

  it('knows vendors by alias, services, owners up to the last, and names', () => {
    const loaded = loadVendorDb(folder)
    expect(loaded.vendor('twitter')?.id).toBe('x')
    expect(loaded.service('sendgrid-email')?.vendor.id).toBe('sendgrid')
    expect(loaded.ownersOf('npm')).toEqual(['npm', 'github', 'microsoft'])
    expect(loaded.nameOf('broadcom')).toBe('Broadcom Inc.')
    expect(loaded.nameOf('nobody-knows')).toBe('nobody-knows')
  })

  it('gives precedents that were verified, and the others only when asked', () => {
    const loaded = loadVendorFacts(folder)
    const verified = loaded.precedentsOf('digitalocean')
    const all = loaded.precedentsOf('digitalocean', { all: true })
    expect(verified.length).toBeGreaterThan(0)
    expect(verified.every((one) => one.verified)).toBe(true)
    expect(all.length).toBeGreaterThan(verified.length)
    expect(all.map(({ date }) => date)).toEqual(all.map(({ date }) => date).toSorted())
  })

  it('is missed with a hint', () => {
    expect(() => loadVendorDb(join(folder, 'no'))).toThrow(ConfigError)
  })
})
