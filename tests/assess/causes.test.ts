import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { assess } from '../../src/assess/assess.js'
import { REFUSED_OVER_CONTENT, TYPICAL_FROM } from '../../src/assess/causes-content.js'
import { standingBehind } from '../../src/util/organisations.js'
import { factsFor } from '../support/ground.js'
import { tinyDb } from '../support/tiny-db.js'
import { type WiredService, wiredMap } from '../support/wired-map.js'

const hard = (organisation: string) =>
  ({ organisation, relation: 'runs-on', criticality: 'hard', verified: true }) as const
const base = tinyDb(
  {
    run: { owner: 'holding', services: { 'run-compute': { capabilities: ['compute'] } } },
    post: { owner: 'holding', services: { 'post-mail': { capabilities: ['email'] } } },
    brief: { services: { 'brief-mail': { capabilities: ['email'] } } },
    name: { upstreams: [hard('run')], services: { 'name-dns': { capabilities: ['dns'] } } },
    vault: {
      upstreams: [{ ...hard('run'), criticality: 'partial' }],
      services: { 'vault-dns': { capabilities: ['dns'] } },
    },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)
/** Everyone is at home in the United States but those named here. */
const abroad: Readonly<Record<string, string>> = { brief: 'CH', name: 'DE', vault: 'DE' }
const db = {
  ...base,
  vendor: (id: string) => {
    const vendor = base.vendor(id)
    return vendor && { ...vendor, country: abroad[id] ?? vendor.country }
  },
}

const causes = (wired: readonly WiredService[]) =>
  (assess(factsFor(wiredMap(wired, db)), db).headline.causes ?? []).map(
    ({ kind, id, organisations, lost, surviving }) =>
      `${kind} ${id}: ${organisations.join(' ')} | -${lost.join(' ')} | +${surviving.join(' ')}`,
  )

describe('what one cause takes', () => {
  it('a home country takes its companies, those they own and those who stand on them', () => {
    expect(causes([{ service: 'run-compute' }, { service: 'brief-mail' }, { service: 'name-dns' }])).toContain(
      'jurisdiction US: name run | -compute dns | +email',
    )
  })

  it('a group across two countries survives either', () => {
    const told = causes([
      { service: 'post-mail', function: 'mail', wiring: 'failover' },
      { service: 'brief-mail', function: 'mail', wiring: 'failover' },
    ])
    expect(told).toContain('jurisdiction CH: brief | - | +email')
    expect(told).toContain('jurisdiction US: post | - | +email')
  })

  it('a choice that somebody must make does not', () => {
    const told = causes([
      { service: 'post-mail', function: 'mail', wiring: 'switchable' },
      { service: 'brief-mail', function: 'mail', wiring: 'switchable' },
    ])
    expect(told).toContain('jurisdiction CH: brief | -email | +')
  })

  it('content takes whoever serves what is refused over it, and leaves the others', () => {
    expect(causes([{ service: 'run-compute' }, { service: 'vault-dns' }])).toContain(
      'trigger content: run | -compute | +dns',
    )
  })

  it('what was not seen or is optional is never said to survive', () => {
    const told = causes([{ service: 'run-compute' }, { service: 'brief-mail', usage: 'optional' }])
    expect(told).toEqual(['jurisdiction US: run | -compute | +', 'trigger content: run | -compute | +'])
  })

  it('one owner and one upstream are told where they take more than one vendor', () => {
    const told = causes([{ service: 'run-compute' }, { service: 'post-mail' }])
    expect(told).toContain('owner holding: post run | -compute email | +')
    expect(causes([{ service: 'run-compute' }, { service: 'name-dns' }])).toContain(
      'upstream holding: name run | -compute dns | +',
    )
    expect(causes([{ service: 'run-compute' }, { service: 'vault-dns' }]).join()).not.toMatch(/owner|upstream/)
  })
})

describe('who stands behind a vendor', () => {
  const behind = (vendor: string) =>
    [...standingBehind(vendor, db)].map(
      ([id, { relation, criticality, through }]) => `${id} ${relation} ${criticality} ${through}`,
    )

  it('is named with how much hangs on him, to any depth', () => {
    expect(behind('name')).toEqual(['name itself hard name', 'run runs-on hard name', 'holding owner hard run'])
    expect(behind('vault')).toEqual([
      'vault itself hard vault',
      'run runs-on partial vault',
      'holding owner partial run',
    ])
  })
})

describe('what is typically refused over content', () => {
  it('is counted from the precedents of the database', () => {
    const folder = new URL('../../vendor-db/precedents/', import.meta.url)
    const counts: Record<string, number> = {}
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      const { events } = parse(readFileSync(new URL(file, folder), 'utf8')) as {
        events: { trigger: string; capability: string }[]
      }
      for (const { trigger, capability } of events)
        if (trigger === 'content-policy' || trigger === 'political-pressure')
          counts[capability] = (counts[capability] ?? 0) + 1
    }
    for (const [capability, told] of Object.entries(REFUSED_OVER_CONTENT)) {
      expect(told, capability).toBeGreaterThanOrEqual(TYPICAL_FROM)
      expect(counts[capability], capability).toBeGreaterThanOrEqual(told)
    }
    // Precedents may be added one by one; a capability that has clearly become typical must be told.
    const untold = Object.entries(counts).filter(([capability]) => !(capability in REFUSED_OVER_CONTENT))
    expect(untold.filter(([, n]) => n >= 2 * TYPICAL_FROM)).toEqual([])
  })
})
