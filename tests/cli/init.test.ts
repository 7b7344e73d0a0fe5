import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { memorySource } from '../../src/collect/memory.js'
import { parseConfig } from '../../src/config/parse.js'
import { initialConfig } from '../../src/flows/init.js'
import { auditSource } from '../support/audit-source.js'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'
import { tinyDb } from '../support/tiny-db.js'

const top = mkdtempSync(join(tmpdir(), 'holdfast-init-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

let folder: string
const file = () => join(folder, 'holdfast.yaml')
const text = () => readFileSync(file(), 'utf8')
const product = (name: string) => {
  folder = mkdtempSync(join(top, 'p-'))
  cpSync(join(PRODUCTS, name), folder, { recursive: true })
  rmSync(file(), { force: true })
}
beforeEach(() => product('booking-web'))

const init = (...flags: string[]) => holdfast(['init', folder, ...AS_OF, ...flags])
const findings = async () => {
  const run = await holdfast(['audit', folder, ...AS_OF, '--fail-on', 'none', '--format', 'json'])
  return JSON.parse(run.stdout).findings
}

/** The file with every example put into force. */
const inForce = (config: string) => config.replace(/^#(?=\S| {2})/gm, '')

describe('holdfast init', () => {
  it.each(readdirSync(PRODUCTS))('writes a file for %s that is valid and changes no finding', async (name) => {
    product(name)
    const before = await findings()
    const run = await init()
    expect(run.code).toBe(0)
    expect(run.stderr).toContain('holdfast audit --write-baseline')
    const { config } = parseConfig(text(), 'holdfast.yaml')
    const known = config.product === undefined ? [] : ['product']
    expect(Object.keys(config).sort()).toEqual(['gate', ...known, 'version'])
    expect(await findings()).toEqual(before)
  })

  it.each(readdirSync(PRODUCTS))('offers examples for %s that are valid when put into force', async (name) => {
    product(name)
    const { config } = parseConfig(inForce((await init('--print')).stdout), 'holdfast.yaml')
    expect(config.fallbacks).toHaveLength(1)
    expect(config.sector).toBe('small-saas')
  })

  it.each(readdirSync(PRODUCTS))('with a baseline makes the first day of %s green and honest', async (name) => {
    product(name)
    const run = await init('--baseline')
    expect(run.stderr).toContain('fails only for what is new or worse')
    const { findings: known } = JSON.parse(readFileSync(join(folder, '.holdfast/baseline.json'), 'utf8'))
    expect(known.map(({ fingerprint }: { fingerprint: string }) => fingerprint).sort()).toEqual(
      (await findings()).map(({ fingerprint }: { fingerprint: string }) => fingerprint).sort(),
    )
    expect((await holdfast(['audit', folder, ...AS_OF])).code).toBe(0)
  })

  it('names each vendor with a file and line that are there', async () => {
    await init()
    const places = [...text().matchAll(/^# - \S+ \(.+\) for .+: (\S+):(\d+)$/gm)]
    expect(places.length).toBeGreaterThan(3)
    for (const [, path, line] of places)
      expect(readFileSync(join(folder, path!), 'utf8').split('\n').length).toBeGreaterThanOrEqual(Number(line))
  })

  it('asks who accepts a gatekeeper, and of nobody where there is none', async () => {
    expect((await init('--print')).stdout).not.toContain('acceptances')
    product('trail-app')
    expect((await init('--print')).stdout).toMatch(/^# {2}- rule: HF112$/m)
  })

  it('leaves a file that is there as it is, and says what to do', async () => {
    writeFileSync(file(), 'product: Ours\n')
    const run = await init()
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(/is there already.*\n.*--print.*--force/)
    expect(text()).toBe('product: Ours\n')
    expect((await init('--force')).code).toBe(0)
    expect(text()).toContain('product: "Ours"')
  })

  it('prints and writes nothing with --print', async () => {
    const run = await init('--print')
    expect(run.stdout).toContain('gate:\n  failOn: critical')
    expect(readdirSync(folder)).not.toContain('holdfast.yaml')
  })

  it('does not write through a link', async () => {
    const elsewhere = join(top, 'elsewhere')
    symlinkSync(elsewhere, file())
    const run = await init('--force')
    expect(run.code).toBe(2)
    expect(readdirSync(top)).not.toContain('elsewhere')
  })

  it('lets nothing from the tree out of its comment', async () => {
    const name = 'shop\ngate: {failOn: none}\u2028\u202e" x'
    const source = memorySource(name, { 'a\nexclude: ["*"]/package.json': '{"dependencies": {"twilio": "5"}}' })
    const db = tinyDb({
      twilio: { services: { sms: { capabilities: ['sms'], signals: { package: ['pkg:npm/twilio'] } } } },
    })
    const text = initialConfig(await auditSource(source, db), db)
    expect(text).toContain('twilio')
    const { config } = parseConfig(text, 'holdfast.yaml')
    expect(Object.keys(config).sort()).toEqual(['gate', 'product', 'version'])
    expect(config.gate).toEqual({ failOn: 'critical' })
  })
})
