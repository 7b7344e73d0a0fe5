import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'

vi.setConfig({ testTimeout: 30_000 })

interface Finding {
  readonly rule: string
  readonly severity: string
  readonly vendors: readonly string[]
  readonly capability?: string
  readonly evidence: readonly { readonly path: string; readonly line: number }[]
}

async function assessed(product: string) {
  const { stdout } = await holdfast(['audit', join(PRODUCTS, product), ...AS_OF, '-f', 'json', '--fail-on', 'none'])
  const assessment = JSON.parse(stdout)
  const states = Object.fromEntries(
    assessment.headline.essential.map((one: { capability: string; state: string }) => [one.capability, one.state]),
  ) as Record<string, string>
  const findings = assessment.findings as readonly Finding[]
  const sole = findings.filter(({ rule }) => rule === 'HF101').map((one) => `${one.vendors[0]} ${one.capability}`)
  return { assessment, findings, states, sole }
}

describe('a town square with the vendors reported for January 2021', () => {
  it('can be stopped by the companies that did, over what they did', async () => {
    const { assessment, states, sole } = await assessed('town-square')
    expect([...assessment.headline.soleStoppers].sort()).toEqual(['alphabet', 'amazon', 'apple', 'twilio'])
    for (const lost of ['aws compute', 'aws database', 'aws storage', 'aws dns', 'twilio sms', 'okta identity'])
      expect(sole).toContain(lost)
    for (const gate of ['apple app-store', 'google app-store', 'apple push', 'google push'])
      expect(sole).toContain(gate)
    expect(states).toMatchObject({ compute: 'falls', sms: 'falls', 'app-store': 'falls', domain: 'not-seen' })
  })

  it('lets everybody sign up once the check of phone numbers is gone, and shows the line', async () => {
    const { findings } = await assessed('town-square')
    const open = findings.filter(({ rule }) => rule === 'HF106')
    expect(open.map(({ vendors }) => vendors)).toEqual([['twilio']])
    expect(open[0]!.evidence[0]).toMatchObject({ path: 'api/src/phone.js', line: 14 })
  })

  it('does not ask to fix a store, and keeps no backup elsewhere', async () => {
    const { findings } = await assessed('town-square')
    const gates = findings.filter(({ rule }) => rule === 'HF112')
    expect(gates.map(({ severity }) => severity)).toEqual(gates.map(() => 'high'))
    expect(findings.filter(({ rule }) => rule === 'HF109').map(({ vendors }) => vendors)).toEqual([['aws']])
  })
})

describe('a prepared shop', () => {
  it('goes on whoever of its two hosts and two mail providers leaves: nothing is critical', async () => {
    const { states, findings } = await assessed('calm-shop')
    expect(states).toMatchObject({ email: 'survives', compute: 'survives' })
    expect(findings.filter(({ severity }) => severity === 'critical')).toEqual([])
    expect(findings.filter(({ rule, capability }) => rule === 'HF103' && capability === 'email')).toEqual([])
    expect(findings.filter(({ capability }) => capability === 'email').map(({ severity }) => severity)).not.toContain(
      'critical',
    )
  })
})

describe('an app for one platform', () => {
  it('hangs on the company of the platform, which nobody can replace', async () => {
    const { assessment, findings } = await assessed('field-notes')
    expect(assessment.headline.soleStoppers).toEqual(['apple'])
    expect(findings.filter(({ severity }) => severity === 'critical')).toEqual([])
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['HF112', 'HF113']))
  })
})

describe('a bank under DORA', () => {
  it('hangs on one cloud, with the notice that its contract promises', async () => {
    const { assessment, sole } = await assessed('ledger-bank')
    expect(sole).toEqual(expect.arrayContaining(['microsoft-azure database', 'microsoft-azure storage', 'infobip sms']))
    const azure = assessment.companies.find((one: { company: string }) => one.company === 'microsoft')
    expect(JSON.stringify(azure)).toContain('2160')
  })

  it('is told that its fallback was drilled too long ago', async () => {
    const { findings } = await assessed('ledger-bank')
    expect(findings.filter(({ rule }) => rule === 'HF116').map(({ vendors }) => vendors[0])).toEqual(['infobip'])
  })

  it('fills the worksheet with what was declared, and says what is missing', async () => {
    const { stdout } = await holdfast([
      'audit',
      join(PRODUCTS, 'ledger-bank'),
      ...AS_OF,
      '-f',
      'dora',
      '--fail-on',
      'none',
    ])
    for (const text of ['Payment initiation', 'C-2024-017', 'missing']) expect(stdout).toContain(text)
  })
})
