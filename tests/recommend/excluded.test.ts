import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../src/model/finding.js'
import { recommend } from '../../src/recommend/recommend.js'
import { tinyDb } from '../support/tiny-db.js'

const way = (to: string) => ({ kind: 'vendor' as const, to, why: 'same model' })
const db = tinyDb(
  {
    acme: {
      services: { 'acme-sms': { capabilities: ['sms'], waysOut: ['bell-sms', 'crow-sms', 'dove-sms'].map(way) } },
    },
    bell: { services: { 'bell-sms': { capabilities: ['sms'] } } },
    crow: { country: 'FR', services: { 'crow-sms': { capabilities: ['sms'] } } },
    // Stands on a host that stands on another.
    dove: {
      owner: 'holding',
      upstreams: [{ organisation: 'host', relation: 'runs-on', criticality: 'hard', verified: true }],
      services: { 'dove-sms': { capabilities: ['sms'] } },
    },
    host: {
      country: 'DE',
      upstreams: [{ organisation: 'ground', relation: 'runs-on', criticality: 'hard', verified: true }],
      services: {},
    },
    ground: { services: { 'ground-sms': { capabilities: ['sms'] } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'JP' }],
)
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
    expect(ways([sole('acme')])).toEqual(['bell-sms', 'crow-sms', 'dove-sms'])
  })
  it('is no vendor that is a sole vendor of the same capability', () => {
    expect(ways([sole('acme'), sole('bell')])).toEqual(['crow-sms', 'dove-sms'])
  })
  it('is none that falls with such a vendor, however deep it stands', () => {
    expect(ways([sole('acme'), sole('ground')])).toEqual(['bell-sms', 'crow-sms'])
  })
  it.each([
    [{ vendors: ['bell'] }, ['crow-sms', 'dove-sms']],
    [{ countries: ['FR'] }, ['bell-sms', 'dove-sms']],
    [{ owners: ['holding'] }, ['bell-sms', 'crow-sms']],
    [{ vendors: ['ground'] }, ['bell-sms', 'crow-sms']],
    [{ countries: ['DE'] }, ['bell-sms', 'crow-sms']],
  ])('is none that the policy forbids: %j', (forbidden, left) => {
    expect(ways([sole('acme')], { gate: { forbidden } })).toEqual(left)
  })
  it.each([
    [{ vendor: 'bell' }, ['crow-sms', 'dove-sms']],
    [{ owner: 'holding' }, ['bell-sms', 'crow-sms']],
    [{ country: 'FR' }, ['bell-sms', 'dove-sms']],
    [{ vendor: 'host' }, ['bell-sms', 'crow-sms']],
  ])('is none to whom, or to whose host, somebody objects: %j', (whom, left) => {
    const objections = [{ by: 'bank', ...whom, reason: 'insurance' }]
    expect(ways([sole('acme')], { objections })).toEqual(left)
  })
  it('that is set aside is told, with who would object', () => {
    const objections = [{ by: 'bank', vendor: 'bell', reason: 'insurance' }]
    expect(recommend([sole('acme')], db, { objections })[0]!.setAside).toEqual([
      { title: 'bell-sms', vendor: 'bell', why: 'bank would object: insurance' },
    ])
  })
})
