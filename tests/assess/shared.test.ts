import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { factsFor } from '../support/ground.js'
import { tinyDb } from '../support/tiny-db.js'
import { type WiredService, wiredMap } from '../support/wired-map.js'

const on = (organisation: string, criticality: 'hard' | 'partial' | 'redundant' | 'customer-chosen') =>
  [{ organisation, relation: 'runs-on', criticality, verified: true }] as const
const mail = (id: string) => ({ services: { [`${id}-mail`]: { capabilities: ['email' as const] } } })
const db = tinyDb(
  {
    grid: { owner: 'group', ...mail('grid') },
    call: { owner: 'branch', ...mail('call') },
    post: mail('post'),
    host: mail('host'),
    near: { upstreams: [...on('host', 'hard')], ...mail('near') },
    far: { upstreams: [...on('near', 'hard')], ...mail('far') },
    part: { upstreams: [...on('host', 'partial')], ...mail('part') },
    free: { upstreams: [...on('host', 'customer-chosen')], ...mail('free') },
  },
  [
    { id: 'group', name: 'Group', country: 'US' },
    { id: 'branch', name: 'Branch', country: 'US', owner: 'group' },
  ],
)

const found = (rule: string, vendors: readonly string[], wiring: WiredService['wiring'] = 'failover') =>
  assess(
    factsFor(
      wiredMap(
        vendors.map((id) => ({ service: `${id}-mail`, function: 'mail', wiring: wiring! })),
        db,
      ),
    ),
    db,
  )
    .judgements.filter((one) => one.rule === rule)
    .map((one) => `${one.severity} ${one.facts['organisation']}: ${one.vendors.join(' ')}`)

describe('HF102: providers of one function share an owner', () => {
  it.each<[name: string, vendors: readonly string[], expected: readonly string[]]>([
    ['all of one owner, to any depth', ['grid', 'call'], ['critical group: grid call']],
    ['two of three, worth a note', ['grid', 'call', 'post'], ['low group: grid call']],
    ['none where owners differ', ['grid', 'post'], []],
    ['none for one vendor', ['grid'], []],
  ])('%s', (_name, vendors, expected) => {
    expect(found('HF102', vendors)).toEqual(expected)
  })

  it('two vendors that serve two functions share nothing', () => {
    const map = wiredMap([{ service: 'grid-mail' }, { service: 'call-mail' }], db)
    expect(assess(factsFor(map), db).judgements.filter((one) => one.rule === 'HF102')).toEqual([])
  })

  it('a choice is told where it leaves no other owner, and only there', () => {
    expect(found('HF102', ['grid', 'call'], 'switchable')).toHaveLength(1)
    expect(found('HF102', ['grid', 'call', 'post'], 'switchable')).toEqual([])
  })
})

describe('HF103: providers of one function share an upstream', () => {
  it.each<[name: string, vendors: readonly string[], expected: readonly string[]]>([
    ['both on a third', ['near', 'far'], ['critical host: near far', 'critical near: near far']],
    ['one on the other', ['host', 'near'], ['critical host: host near']],
    ['two of three, worth a note', ['host', 'far', 'post'], ['low host: host far']],
    ['none where it is partial', ['host', 'part'], []],
    ['none where the customer chooses', ['host', 'free'], []],
    ['none where nothing is shared', ['near', 'post'], []],
    ['none for owners, which HF102 tells', ['grid', 'call'], []],
  ])('%s', (_name, vendors, expected) => {
    expect(found('HF103', vendors).sort()).toEqual(expected)
  })
})
