import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { ownVendorsIn } from '../../src/vendor-db/own-files.js'
import { readVendorText } from '../../src/vendor-db/vendor-on-file.js'
import { tinyDb } from '../support/tiny-db.js'

const script = fileURLToPath(new URL('../../scripts/new-vendor.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'holdfast-new-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'x.yaml'), 'id: x\naliases: [twitter]\n')

/** The gaps of the template by their first words, and what a contributor would write. */
const FILLED = [
  ['independent', 'independent'],
  ['home', 'DE'],
  ['its address', 'https://acme-sms.de'],
  ['what it is for', 'sms'],
  ['the host', 'api.acme-sms.de'],
  ['an address', 'api.acme-sms.de/v1'],
  ['name of a system', 'Jasmin'],
  ['one reason', 'speaks SMPP'],
  ['a page', 'https://acme-sms.de/imprint'],
  ['what it says', 'the company'],
  ['the day', '2026-01-31'],
] as const

function newVendor(...args: string[]) {
  return spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOLDFAST_VENDORS: folder },
  })
}

describe('new:vendor', () => {
  it('writes a template that the check refuses until it is filled in, with each gap and its line', () => {
    expect(newVendor('acme-sms').status).toBe(0)
    const text = readFileSync(join(folder, 'acme-sms.yaml'), 'utf8')
    const faults: string[] = []
    readVendorText(text, 'acme-sms.yaml', faults)
    const lines = text.split('\n').flatMap((line, i) => (line.includes('"TODO:') ? [i + 1] : []))
    expect(faults.map((fault) => Number(fault.split(':')[1])).sort((a, b) => a - b)).toEqual(lines)
    for (const fault of faults) expect(fault).toContain('is still to be filled in: ')
  })

  it('writes a template that follows the schema and passes the check once it is filled in', () => {
    const own = mkdtempSync(join(tmpdir(), 'holdfast-filled-'))
    let text = readFileSync(join(folder, 'acme-sms.yaml'), 'utf8')
    for (const [gap, filled] of FILLED) text = text.replace(new RegExp(`"TODO: ${gap}[^"]*"`), filled)
    writeFileSync(join(own, 'acme-sms.yaml'), text)
    const { faults, own: vendors } = ownVendorsIn(tinyDb({}), own)
    rmSync(own, { recursive: true })
    expect(faults).toEqual([])
    expect(vendors[0]?.services[0]?.id).toBe('acme-sms-main')
  })

  it.each([
    ['an id that is there', 'acme-sms', 'is there already'],
    ['an alias', 'twitter', 'another name of x'],
    ['an id that is none', 'Acme_SMS', 'usage'],
    ['nothing', '', 'usage'],
  ])('refuses %s and leaves the files alone', (_name, id, says) => {
    const before = readFileSync(join(folder, 'acme-sms.yaml'), 'utf8')
    const { status, stderr } = newVendor(id)
    expect(status).toBe(2)
    expect(stderr).toContain(says)
    expect(readFileSync(join(folder, 'acme-sms.yaml'), 'utf8')).toBe(before)
  })
})
