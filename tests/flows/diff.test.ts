import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { grantsOf } from '../../src/cli/gate-settings.js'
import { revisionTarget } from '../../src/cli/target.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import { contractOf } from '../../src/report/contract.js'
import { withLookUps } from '../../src/vendor-db/index.js'
import { put, tree } from '../collect/tree.js'
import { auditSource } from '../support/audit-source.js'
import { history } from '../support/history.js'
import { compared, db, ONE_VENDOR, OTHER_VENDOR, TWO_VENDORS } from './rehearsal.js'

const told = ({ changes }: Awaited<ReturnType<typeof compared>>) =>
  changes.map(({ cause, kind, turn, text }) => `${cause} ${kind} ${turn}: ${text}`)

describe('a pull request', () => {
  it('that adds a second vendor with fail-over passes, and is told to improve', async () => {
    const { root, commit } = history(ONE_VENDOR)
    commit('second', TWO_VENDORS, 'main')
    const result = await compared(root, 'main', 'second')
    expect(result.verdict.reasons.join(' ')).toContain('No new or worse finding')
    expect(result.code).toBe(0)
    expect(told(result)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^code capability better: sms of .* now survives/),
        expect.stringMatching(/^code dependency came: .* sms from vonage/),
        expect.stringMatching(/^code finding went: .* depends on Twilio alone/),
      ]),
    )
  })

  it('that removes the fallback fails and names it', async () => {
    const { root, commit } = history(TWO_VENDORS)
    commit('without', ONE_VENDOR, 'main')
    const result = await compared(root, 'main', 'without')
    expect(result.code).toBe(1)
    const reasons = result.verdict.reasons.join(' ')
    expect(reasons).toContain('What survived must survive: sms of')
    expect(reasons).toMatch(/gone: .*sms from vonage/)
    expect(reasons).toContain('depends on Twilio alone')
  })

  it('that swaps one critical finding for another fails, though their number is the same', async () => {
    const { root, commit } = history(ONE_VENDOR)
    commit('swap', OTHER_VENDOR, 'main')
    const result = await compared(root, 'main', 'swap')
    const critical = (turn: string) =>
      result.changes.filter((one) => one.kind === 'finding' && one.severity === 'critical' && one.turn === turn)
    expect([critical('went').length, critical('came').length]).toEqual([1, 1])
    expect(result.code).toBe(1)
    expect(result.verdict.broken).toEqual([critical('came')[0]!.id])
  })

  it('that only moves code passes, and nothing is told', async () => {
    const { root, commit } = history(ONE_VENDOR)
    const { 'src/server.js': text, ...rest } = ONE_VENDOR
    const moved = { ...rest, 'src/server.js': undefined, 'src/http/main.js': `// moved\n\n\n${text}` }
    commit('moved', moved, 'main')
    const result = await compared(root, 'main', 'moved')
    expect([told(result), result.code]).toEqual([[], 0])
  })

  it('G01: that adds a waiver passes and has it printed', async () => {
    const { root, commit } = history(ONE_VENDOR)
    const waiver =
      'waivers:\n  - {rule: HF101, vendor: vonage, owner: Ada, reason: contract is signed, expires: 2027-01-31}\n'
    commit('waived', { ...OTHER_VENDOR, 'holdfast.yaml': waiver }, 'main')
    const result = await compared(root, 'main', 'waived')
    expect(result.code).toBe(0)
    expect(result.policyChanges).toEqual([
      {
        key: 'waivers',
        at: 'holdfast.yaml:2:5',
        text: 'added owner: Ada, reason: contract is signed, expires: 2027-01-31, rule: HF101, vendor: vonage',
        hasEffect: true,
      },
    ])
    const policy = `${tree({ 'policy.yaml': 'gate: {failOn: critical}\n' })}/policy.yaml`
    const pinned = await compared(root, 'main', 'waived', { flags: { policy } })
    expect([pinned.code, pinned.policyChanges[0]!.hasEffect]).toEqual([1, false])
  })

  it('G01: that edits the policy has it printed; beside a pinned one it has no effect', async () => {
    const { root, commit } = history({ ...ONE_VENDOR, 'holdfast.yaml': 'gate:\n  failOn: critical\n' })
    commit('lax', { ...OTHER_VENDOR, 'holdfast.yaml': 'gate:\n  failOn: none\n' }, 'main')
    const lax = await compared(root, 'main', 'lax')
    expect(lax.code).toBe(0)
    const changed = { key: 'gate.failOn', at: 'holdfast.yaml:2:11', text: 'critical, now none' }
    expect(lax.policyChanges).toEqual([{ ...changed, hasEffect: true }])
    const policy = `${tree({ 'policy.yaml': 'gate: {failOn: critical}\n' })}/policy.yaml`
    const pinned = await compared(root, 'main', 'lax', { flags: { policy } })
    expect(pinned.code).toBe(1)
    expect(pinned.policyChanges).toEqual([{ ...changed, hasEffect: false }])
  })

  it('G01: that moves the calling code into a test folder has it printed', async () => {
    const { root, commit } = history(ONE_VENDOR)
    const { 'src/server.js': text } = ONE_VENDOR
    const manifest = ONE_VENDOR['package.json'].replace(/,\s*"twilio": "1.0.0"/, '')
    commit('hide', { 'package.json': manifest, 'src/server.js': undefined, 'test/server.test.js': text }, 'main')
    const result = await compared(root, 'main', 'hide', { flags: { 'allow-empty': true } })
    expect(result.policyChanges).toEqual([
      { key: 'files set aside', text: '1 more of kind test, while these are no longer seen: twilio', hasEffect: true },
    ])
  })

  it.each([
    ['exclude', 'exclude: [src/]\n'],
    ['places', 'places: [{path: src, place: test, reason: moved}]\n'],
    ['corrections', 'corrections: [{is: not-ours, vendor: vonage, reason: dead}]\n'],
    ['firstPartyHosts', 'firstPartyHosts: [vonage.com]\n'],
  ])('G01: that steers the audit by %s has it printed, beside a pinned policy too', async (key, config) => {
    const { root, commit } = history(ONE_VENDOR)
    commit('steered', { ...OTHER_VENDOR, 'holdfast.yaml': config }, 'main')
    const policy = `${tree({ 'policy.yaml': 'gate: {failOn: critical}\n' })}/policy.yaml`
    for (const flags of [{}, { policy }]) {
      const { policyChanges } = await compared(root, 'main', 'steered', { flags: { 'allow-empty': true, ...flags } })
      expect(policyChanges).toContainEqual(expect.objectContaining({ key, hasEffect: true }))
    }
  })

  it('G01: that calls its files vendored or generated for another tool changes nothing', async () => {
    const { root, commit } = history(ONE_VENDOR)
    commit('plain', OTHER_VENDOR, 'main')
    const marks = 'src/** linguist-vendored linguist-generated\n*.json linguist-documentation\n'
    commit('marked', { ...OTHER_VENDOR, '.gitattributes': marks }, 'main')
    const [plain, marked] = [await compared(root, 'main', 'plain'), await compared(root, 'main', 'marked')]
    expect(told(marked)).toEqual(told(plain))
    expect(marked.code).toBe(1)
  })

  it('G01: that lowers a severity is an error: there is no such key', async () => {
    const { root, commit } = history(ONE_VENDOR)
    commit('lowered', { ...OTHER_VENDOR, 'holdfast.yaml': 'severity: {HF101: low}\n' }, 'main')
    await expect(compared(root, 'main', 'lowered')).rejects.toThrow('severity: unknown key')
  })

  it('has what it brings at a line that it wrote', async () => {
    const { root, commit } = history(ONE_VENDOR)
    const { 'src/server.js': text } = ONE_VENDOR
    const pay = "import Stripe from 'stripe'\nexport const stripe = new Stripe(process.env.STRIPE_SECRET_KEY)\n"
    const manifest = ONE_VENDOR['package.json'].replace('"twilio"', '"stripe": "1.0.0",\n    "twilio"')
    commit('pay', { 'src/server.js': `// head\n${text}`, 'src/pay.js': pay, 'package.json': manifest }, 'main')
    const { changes } = await compared(root, 'main', 'pay')
    const came = changes.filter(({ kind, turn }) => kind === 'finding' && turn === 'came')
    expect(came.length).toBeGreaterThan(0)
    for (const { vendors, place, isOnChangedLine } of came.filter((one) => one.vendors.includes('stripe'))) {
      expect([vendors, isOnChangedLine]).toEqual([['stripe'], true])
      expect(['src/pay.js', 'package.json']).toContain(place?.path)
    }
  })

  it('that leaves files out has it printed', async () => {
    const { root, commit } = history(ONE_VENDOR)
    commit('hide', { '.holdfastignore': 'server.js\n' }, 'main')
    const result = await compared(root, 'main', 'hide')
    expect(result.policyChanges).toEqual([
      {
        key: 'files left out',
        text: expect.stringMatching(/^src\/server\.js: ignored by \.holdfastignore/),
        hasEffect: true,
      },
    ])
  })
})

it('compares folders as it compares revisions of the same files', async () => {
  const { root, commit } = history(ONE_VENDOR)
  commit('swap', OTHER_VENDOR, 'main')
  const before = tree()
  const after = tree()
  for (const [path, text] of Object.entries(ONE_VENDOR)) put(before, path, text)
  for (const [path, text] of Object.entries(OTHER_VENDOR)) put(after, path, text)
  const named = await compared(root, 'main', 'swap')
  const folders = await compared(root, before, after)
  expect(folders.changes.map(({ turn, text }) => [turn, text.replace(/holdfast-\w+/g, '')]).sort()).toEqual(
    named.changes.map(({ turn, text }) => [turn, text.replace(/holdfast-\w+/g, '')]).sort(),
  )
})

describe('causes', () => {
  /** The base as it was saved: earlier, and with less known. */
  const saved = async (root: string, at: { asOf?: string; with?: VendorDb } = {}) => {
    const target = await revisionTarget(root, 'main', undefined)
    const assessment = await auditSource(target.source([]), at.with ?? db, {
      config: { ...target.parsed.config, product: 'notes' },
      asOf: at.asOf ?? '2026-11-01',
      grants: grantsOf(target.parsed),
    })
    return join(tree({ 'old.json': JSON.stringify(contractOf(assessment)) }), 'old.json')
  }

  /** The database before anybody had written down the vendor. */
  const withoutTwilio = withLookUps({
    ...db,
    date: '2025-01-01',
    vendors: db.vendors.filter(({ id }) => id !== 'twilio'),
    signals: Object.fromEntries(
      Object.entries(db.signals).map(([kind, rows]) => [
        kind,
        rows.filter(([service]) => !service.startsWith('twilio')),
      ]),
    ) as unknown as VendorDb['signals'],
  })

  it.each([
    ['with the code of the base', 'main'],
    ['from the saved assessments alone', undefined],
  ])('a newer vendor database alone fails nothing, %s', async (_, baseCode) => {
    const { root } = history(ONE_VENDOR)
    const base = await saved(root, { with: withoutTwilio })
    const result = await compared(root, base, 'main', baseCode === undefined ? {} : { baseCode })
    expect(new Set(result.changes.map(({ cause }) => cause))).toEqual(new Set(['database']))
    expect(told(result)).toEqual(expect.arrayContaining([expect.stringMatching(/finding came: .* Twilio alone/)]))
    expect(result.code).toBe(0)
    expect((await compared(root, base, 'main', { failOnChanges: 'all' })).code).toBe(1)
  })

  it.each([
    ['with the code of the base', 'main'],
    ['from the saved assessments alone', undefined],
  ])('a later day alone fails nothing, %s', async (_, baseCode) => {
    const waiver =
      'waivers:\n  - {rule: HF101, vendor: twilio, owner: Ada, reason: contract is signed, expires: 2026-06-30}\n'
    const { root } = history({ ...ONE_VENDOR, 'holdfast.yaml': waiver })
    const base = await saved(root, { asOf: '2026-06-01' })
    const result = await compared(root, base, 'main', baseCode === undefined ? {} : { baseCode })
    expect(told(result)).toEqual([expect.stringMatching(/^calendar finding exposed: .* Twilio alone/)])
    expect(result.code).toBe(0)
    expect((await compared(root, base, 'main', { failOnChanges: 'all' })).code).toBe(1)
  })

  it('tells the code from the rest where all three changed', async () => {
    const waiver =
      'waivers:\n  - {rule: HF101, vendor: twilio, owner: Ada, reason: contract is signed, expires: 2026-06-30}\n'
    const { root, commit } = history({ ...ONE_VENDOR, 'holdfast.yaml': waiver })
    const base = await saved(root, { asOf: '2026-06-01', with: withoutTwilio })
    commit(
      'both',
      { ...OTHER_VENDOR, 'src/more.js': "import twilio from 'twilio'\nexport const more = twilio()\n" },
      'main',
    )
    const result = await compared(root, base, 'both', { baseCode: 'main' })
    expect(told(result).filter((one) => one.includes(' alone for SMS'))).toEqual([
      expect.stringMatching(/^code finding came: .* Vonage alone/),
      expect.stringMatching(/^database finding came: .* Twilio alone .*waiver by Ada/),
      expect.stringMatching(/^calendar finding exposed: .* Twilio alone/),
    ])
    expect(result.code).toBe(1)
  })
})
