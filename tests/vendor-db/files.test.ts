import { describe, expect, it } from 'vitest'
import type { Source, Vendor } from '../../src/model/vendor.js'
import { wholeDb } from '../support/whole-db.js'

/** The day on which the database is judged, so that the tests do not depend on the clock. */
const AS_OF = '2026-11-24'

const { vendors, organisations, precedents, faults } = wholeDb()
const services = vendors.flatMap((vendor) => vendor.services.map((service) => ({ vendor, service })))

/** One line for each thing that is wrong, so that a failure names them all. */
function wrong<T>(items: readonly T[], isFine: (item: T) => boolean, name: (item: T) => string): string[] {
  return items.filter((item) => !isFine(item)).map(name)
}

describe('vendor files', () => {
  it('R04: follow the schema, are named by their id, refer to what exists and claim nothing twice', () => {
    expect(faults).toEqual([])
  })

  it('cover every capability', () => {
    const covered = new Set(services.flatMap(({ service }) => service.capabilities))
    expect(covered.size).toBe(40)
    expect(vendors.length).toBeGreaterThanOrEqual(300)
    expect(services.length).toBeGreaterThanOrEqual(450)
  })

  it('say who decides over the vendor and where it is at home', () => {
    expect(wrong(vendors, ({ owner, country }) => owner !== '' && country !== '', idOf)).toEqual([])
  })

  it('are no circle of owners', () => {
    const ownerOf = new Map([...vendors, ...organisations].map(({ id, owner }) => [id, owner]))
    const endsSomewhere = (id: string) => {
      const seen = new Set<string>()
      for (let next: string | undefined = id; next !== undefined && next !== 'independent'; next = ownerOf.get(next)) {
        if (seen.has(next)) return false
        seen.add(next)
      }
      return true
    }
    expect(wrong(vendors, ({ id }) => endsSomewhere(id), idOf)).toEqual([])
  })

  it('give every service a signal, or say that it is business that code does not show', () => {
    expect(
      wrong(
        services,
        ({ service }) => service.signals !== undefined || service.assumed !== undefined || service.role === 'business',
        ({ vendor, service }) => `${vendor.id}: ${service.id}`,
      ),
    ).toEqual([])
  })

  it('lead out to nobody of the same owner, who would fall with the vendor', () => {
    const ownerOf = new Map([...vendors, ...organisations].map(({ id, owner }) => [id, owner]))
    const root = (id: string): string => {
      const owner = ownerOf.get(id)
      return owner === undefined || owner === 'independent' ? id : root(owner)
    }
    const homeOf = new Map(services.map(({ vendor, service }) => [service.id, root(vendor.id)]))
    const ways = services.flatMap(({ vendor, service }) =>
      (service.waysOut ?? []).filter(({ kind }) => kind === 'vendor').map(({ to }) => ({ vendor, service, to })),
    )
    expect(
      wrong(
        ways.filter(({ vendor, to }) => !vendor.services.some(({ id }) => id === to)),
        ({ vendor, to }) => homeOf.get(to) !== root(vendor.id),
        ({ service, to }) => `${service.id}: ${to}`,
      ),
    ).toEqual([])
  })

  it('bind terms only to a capability that the vendor has', () => {
    const bound = vendors.flatMap((vendor) =>
      (vendor.terms ?? []).flatMap(({ capabilities }) =>
        (capabilities ?? []).map((capability) => ({ vendor, capability })),
      ),
    )
    expect(
      wrong(
        bound,
        ({ vendor, capability }) => vendor.services.some((service) => service.capabilities.includes(capability)),
        ({ vendor, capability }) => `${vendor.id}: ${capability}`,
      ),
    ).toEqual([])
  })

  it('give every service a way out, or the reason why there is none', () => {
    expect(
      wrong(
        services,
        ({ service }) => service.waysOut !== undefined || service.noWayOut !== undefined,
        ({ vendor, service }) => `${vendor.id}: ${service.id}`,
      ),
    ).toEqual([])
  })

  it('date every source or call it an assumption, and date nothing after today', () => {
    const isDated = (source: Source) =>
      source.assumption !== undefined || (source.checked !== undefined && source.url !== undefined)
    expect(wrong(vendors, (vendor) => sourcesOf(vendor).every(isDated), idOf)).toEqual([])
    expect(wrong(vendors, (vendor) => daysOf(vendor).every((day) => day <= AS_OF), idOf)).toEqual([])
  })

  it('mark terms and upstreams that nobody verified as such', () => {
    const facts = vendors.flatMap((vendor) => [
      ...(vendor.terms ?? []).map((fact) => ({ id: vendor.id, fact, source: fact.source ?? fact.url })),
      ...(vendor.upstreams ?? []).map((fact) => ({ id: vendor.id, fact, source: fact.sources?.[0] })),
    ])
    expect(
      wrong(
        facts,
        ({ fact, source }) => source !== undefined && (fact.verified || fact.note !== undefined),
        ({ id }) => id,
      ),
    ).toEqual([])
  })

  it('describe way out and lead time with a range that runs upwards', () => {
    expect(
      wrong(
        services,
        ({ service }) => (service.leadTimes ?? []).every(({ hours }) => hours[0] <= hours[1]),
        ({ service }) => service.id,
      ),
    ).toEqual([])
  })
})

describe('precedents', () => {
  it('are at least as many as the project was built on', () => {
    expect(precedents.length).toBeGreaterThanOrEqual(285)
  })

  it('have a source each and no date in the future', () => {
    expect(
      wrong(
        precedents,
        ({ sources, date }) => sources.length > 0 && date <= AS_OF,
        ({ id }) => id,
      ),
    ).toEqual([])
  })

  it('name no private person: a customer of one head is told by what it does', () => {
    const isNamed = ({ target }: (typeof precedents)[number]) =>
      /\b\p{Lu}\.(?: \p{Lu}\.)? \p{Lu}\p{Ll}/u.test(target) ||
      /\b(?:judge|seminar with|Mr|Mrs|Ms|Dr)\.? \p{Lu}/u.test(target)
    expect(wrong(precedents, (one) => !isNamed(one), idOf)).toEqual([])
  })

  it('of developers speak of somebody, of users or of a work that goes by that name', () => {
    const works = /^(?:Aurelia framework|VeraCrypt|WireGuard for Windows|youtube-dl)$/
    const isPlain = (target: string) =>
      works.test(target) ||
      /^(?:An?|Another) /.test(target) ||
      /\b(?:users|developers|projects|repositories|organisations|newsletters)\b/i.test(target)
    const developers = precedents.filter(({ targetKind }) => targetKind === 'individual-developer')
    expect(developers.length).toBeGreaterThan(10)
    expect(wrong(developers, ({ target }) => isPlain(target), idOf)).toEqual([])
  })

  it('leave the end open only where it is not known', () => {
    expect(
      wrong(
        precedents,
        ({ outcome, outcomeAfterHours }) => outcomeAfterHours === undefined || /restored|moved/.test(outcome),
        ({ id }) => id,
      ),
    ).toEqual([])
  })
})

function idOf({ id }: { readonly id: string }): string {
  return id
}

function sourcesOf(vendor: Vendor): Source[] {
  return [
    ...vendor.sources,
    ...(vendor.ownerSource ? [vendor.ownerSource] : []),
    ...vendor.services.flatMap((service) =>
      [...(service.leadTimes ?? []), ...(service.suspended ?? [])].map(({ source }) => source),
    ),
  ]
}

function daysOf(vendor: Vendor): string[] {
  return [
    ...sourcesOf(vendor).map(({ checked }) => checked),
    ...(vendor.terms ?? []).flatMap(({ snapshot, textDate }) => [snapshot, textDate]),
    ...(vendor.upstreams ?? []).map(({ asOf }) => asOf),
  ].filter((day) => day !== undefined)
}
