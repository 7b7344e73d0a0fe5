import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { readVendors } from '../../src/vendor-db/files.js'

const script = fileURLToPath(new URL('../../scripts/new-vendor.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'holdfast-new-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'x.yaml'), 'id: x\naliases: [twitter]\n')

function newVendor(...args: string[]) {
  return spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOLDFAST_VENDORS: folder },
  })
}

describe('new:vendor', () => {
  it('writes a template that follows the schema as it stands', () => {
    expect(newVendor('acme-sms').status).toBe(0)
    rmSync(join(folder, 'x.yaml'))
    const faults: string[] = []
    const [vendor] = readVendors(folder, faults)
    expect(faults).toEqual([])
    expect(vendor?.services[0]?.id).toBe('acme-sms-main')
    writeFileSync(join(folder, 'x.yaml'), 'id: x\naliases: [twitter]\n')
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
