import { describe, expect, it } from 'vitest'
import { applyGrants } from '../../src/gate/index.js'
import type { Grant } from '../../src/model/waiver.js'
import { aFinding } from './parts.js'

const AS_OF = '2026-01-15'
const twilio = aFinding({ vendors: ['twilio'], capability: 'sms' })
const aws = aFinding({ vendors: ['aws'], capability: 'storage' })
const apple = aFinding({ rule: 'HF112', vendors: ['apple'], capability: 'app-store' })
const cards = aFinding({ vendors: ['visa'], capability: 'payments', facts: { substitutability: 'gatekeeper' } })
const ALL = [twilio, aws, apple, cards]

const grant = (change: Partial<Grant>): Grant => ({
  by: 'waiver',
  at: 'holdfast.yaml:2:5',
  owner: 'Ada',
  reason: 'signed',
  expires: '2026-12-31',
  ...change,
})
const applied = (...grants: Partial<Grant>[]) => {
  const { findings, faults } = applyGrants(ALL, grants.map(grant), AS_OF)
  return [
    findings.filter(({ suppressed }) => suppressed !== undefined).map(({ vendors }) => vendors[0]),
    faults.map(({ kind }) => kind),
  ]
}

describe('a waiver', () => {
  it.each<[name: string, grants: Partial<Grant>[], let_through: string[], faults: string[]]>([
    ['by fingerprint', [{ fingerprint: twilio.fingerprint }], ['twilio'], []],
    ['by rule and vendor', [{ rule: 'HF101', vendor: 'aws' }], ['aws'], []],
    ['by component and capability', [{ component: 'api', capability: 'sms' }], ['twilio'], []],
    ['on its last day', [{ rule: 'HF101', vendor: 'aws', expires: AS_OF }], ['aws'], []],
    ['the day after', [{ rule: 'HF101', vendor: 'aws', expires: '2026-01-14' }], [], ['expired']],
    ['of nothing that is there', [{ rule: 'HF105', vendor: 'aws' }], [], ['unused']],
    ['of all of a rule', [{ rule: 'HF101' }], [], ['over-broad']],
    ['of all of a vendor', [{ vendor: 'aws' }], [], ['over-broad']],
    ['of everything', [{}], [], ['over-broad']],
    ['of a gatekeeper', [{ rule: 'HF112', vendor: 'apple' }], [], ['gatekeeper']],
    ['of a card network', [{ rule: 'HF101', vendor: 'visa' }], [], ['gatekeeper']],
    ['with more than a gatekeeper in it', [{ rule: 'HF101', component: 'api' }], ['twilio', 'aws'], []],
    ['an acceptance of a gatekeeper', [{ by: 'acceptance', rule: 'HF112', vendor: 'apple' }], ['apple'], []],
    [
      'an acceptance that expired',
      [{ by: 'acceptance', rule: 'HF112', vendor: 'apple', expires: '2025-01-01' }],
      [],
      ['expired'],
    ],
  ])('%s', (_, grants, letThrough, faults) => {
    expect(applied(...grants)).toEqual([letThrough, faults])
  })

  it('says who answers for it, and changes nothing else', () => {
    const { findings } = applyGrants([twilio], [grant({ fingerprint: twilio.fingerprint })], AS_OF)
    expect(findings).toEqual([
      { ...twilio, suppressed: { by: 'waiver', owner: 'Ada', reason: 'signed', expires: '2026-12-31' } },
    ])
  })
})
