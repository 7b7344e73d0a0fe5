import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'

interface Seen {
  readonly rule: string
  readonly title: string
  readonly fingerprint: string
  readonly capability?: string
  readonly evidence: readonly { readonly path: string; readonly line: number; readonly signal: string }[]
}

const product = join(PRODUCTS, 'booking-web')
const folder = mkdtempSync(join(tmpdir(), 'holdfast-explain-'))
const saved = join(folder, 'a.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let findings: readonly Seen[]
let sms: Seen
beforeAll(async () => {
  const run = await holdfast(['audit', product, ...AS_OF, '--format', 'json'])
  writeFileSync(saved, run.stdout)
  findings = JSON.parse(run.stdout).findings
  sms = findings.find(({ rule, capability }) => rule === 'HF101' && capability === 'sms')!
})

describe('holdfast explain', () => {
  it('tells the chain of one finding, from the files to the ways out', async () => {
    const run = await holdfast(['explain', sms.fingerprint.slice(0, 8), product, ...AS_OF])
    expect(run.code).toBe(0)
    for (const { path, line } of sms.evidence) expect(run.stdout).toContain(`${path}:${line}`)
    const at = CHAIN.map((title) => run.stdout.indexOf(title))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(at).not.toContain(-1)
    expect(run.stdout).toMatch(/alone: Twilio/)
    for (const { title } of findings.filter((one) => one !== sms)) expect(run.stdout).not.toContain(title)
  })

  it('says the same of a saved assessment', async () => {
    const [now, then] = await Promise.all([
      holdfast(['explain', sms.fingerprint, product, ...AS_OF]),
      holdfast(['explain', sms.fingerprint, '--from', saved]),
    ])
    expect(then.code).toBe(0)
    expect(then.stdout).toBe(now.stdout)
  })

  it('tells every finding of a rule, and every rule with findings, in Markdown', async () => {
    const rules = [...new Set(findings.map(({ rule }) => rule))]
    const runs = await Promise.all(
      rules.map((rule) => holdfast(['explain', rule.toLowerCase(), '--from', saved, '--format', 'markdown'])),
    )
    for (const [i, rule] of rules.entries()) {
      const titles = runs[i]!.stdout.match(/^# /gm) ?? []
      expect(titles, rule).toHaveLength(findings.filter((one) => one.rule === rule).length)
      expect(runs[i]!.stdout).not.toMatch(/undefined|\[object/)
    }
  })

  it.each([
    ['a mistyped fingerprint', () => `${sms.fingerprint.slice(0, -1)}x`, () => `Did you mean ${sms.fingerprint}?`],
    ['a rule that is not there', () => 'HF1O1', () => 'Did you mean HF101?'],
    ['a rule that found nothing', () => 'HF102', () => 'HF102 found nothing here'],
    ['a beginning too short to tell', () => sms.fingerprint.slice(0, 3), () => 'There is no finding'],
    ['something else', () => 'twilio', () => 'Rules with findings: HF101'],
  ])('ends with 2 and helps on %s', async (_, word, message) => {
    const run = await holdfast(['explain', word(), '--from', saved])
    expect(run.code).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).toContain(message())
  })

  it('takes a folder or a file, not both', async () => {
    const run = await holdfast(['explain', 'HF101', product, '--from', saved])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('Both a PATH and --from')
  })
})

const CHAIN = [
  'Seen in the files',
  'What it serves',
  'Who can stop that',
  'Why it is critical',
  'How long to',
  'Ways out',
]
