import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'

const top = mkdtempSync(join(tmpdir(), 'holdfast-inventory-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(top, 'p-'))
  cpSync(join(PRODUCTS, 'booking-web'), folder, { recursive: true })
})
const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const audit = (...flags: string[]) =>
  holdfast(['audit', folder, ...AS_OF, '--fail-on', 'none', '--format', 'json', ...flags])
const gaps = (stdout: string) =>
  (JSON.parse(stdout).findings as { rule: string; facts: { gap: string }; vendors: string[] }[])
    .filter(({ rule }) => rule === 'HF118')
    .map(({ facts, vendors }) => `${facts.gap} ${vendors.join('+')}`)
const TABLE = 'Supplier;Notice days\nTwilio Ireland Limited;30\n"Datadog, Inc.";\nMuster Reinigung GmbH;\n'

describe('an inventory of contracts', () => {
  it('that holdfast.yaml names is compared with the code, and travels with the report', async () => {
    put('holdfast.yaml', 'inventory: contracts.csv\n')
    put('contracts.csv', TABLE)
    const run = await audit()
    expect(gaps(run.stdout)).toContain('not-seen datadog')
    expect(gaps(run.stdout)).toContain('not-contracted stripe')
    expect(gaps(run.stdout).join()).not.toContain('twilio')
    expect(run.stderr).toContain('Muster Reinigung GmbH')
    expect(JSON.parse(run.stdout).declared.inventory).toHaveLength(3)
  })

  it('that the flag names goes before', async () => {
    put('holdfast.yaml', 'inventory: contracts.csv\n')
    put('contracts.csv', 'supplier\nDatadog\n')
    const other = join(top, 'other.csv')
    writeFileSync(other, 'supplier\nStripe\n')
    expect(gaps((await audit('--inventory', other)).stdout).join()).not.toMatch(/not-seen|stripe/)
  })

  it('changes nothing where there is none', async () => {
    expect(gaps((await audit()).stdout)).toEqual([])
  })

  it('that cannot be used ends the run with its faults', async () => {
    put('holdfast.yaml', 'inventory: contracts.csv\n')
    put('contracts.csv', 'supplier,ends\nStripe,soon\n,\nTwilio,x,y\n')
    const run = await audit()
    expect(run.code).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).toMatch(/contracts\.csv:2 ends: .*\n.*contracts\.csv:4 3 cells/)
  })
})
