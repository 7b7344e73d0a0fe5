import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../src/model/finding.js'
import { recommend } from '../../src/recommend/recommend.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  acme: { services: { 'acme-sms': { capabilities: ['sms'] } } },
  bell: { services: { 'bell-sms': { capabilities: ['sms'] } } },
  crow: { country: 'FR', services: { 'crow-sms': { capabilities: ['sms'] } } },
})
const sole = (vendor: string): Judgement => ({
  rule: 'HF101',
  severity: 'critical',
  vendors: [vendor],
  capability: 'sms',
  title: '',
  facts: { services: [`${vendor}-sms`] },
  fingerprint: vendor,
  evidence: [],
})
const ways = (judgements: Judgement[], config: Parameters<typeof recommend>[2] = {}) =>
  recommend(judgements, db, config)[0]!.recommendations.map((way) => way.service ?? way.kind)

describe('a way out', () => {
  it('is offered where nothing speaks against it', () => {
    expect(ways([sole('acme')])).toEqual(['bell-sms', 'crow-sms'])
  })
  it('is no vendor that is a sole vendor of the same capability', () => {
    expect(ways([sole('acme'), sole('bell')])).toEqual(['crow-sms'])
  })
  it('is none that the policy forbids', () => {
    expect(ways([sole('acme')], { gate: { forbidden: { countries: ['FR'] } } })).toEqual(['bell-sms'])
  })
  it('is none to whom somebody objects', () => {
    const objections = [{ by: 'bank', vendor: 'bell', reason: 'sanctions list' }]
    expect(ways([sole('acme')], { objections })).toEqual(['crow-sms'])
  })
})
