import type { Config } from '../model/config.js'
import type { Finding, Judgement, Recommendation } from '../model/finding.js'
import type { ServiceFacts, VendorDb } from '../model/vendor-db.js'
import { byRule } from './by-rule.js'
import { type Excluded, excludedBy } from './excluded.js'

/** More choices than these are no help to someone who must decide. */
const MOST_CHOICES = 3

/**
 * Adds ways out to judgements: those the vendor file names, then services of the same capability that share neither owner nor
 * hard upstream with what they replace. One reason each; «no real alternative» is an answer.
 */
export function recommend(
  judgements: readonly Judgement[],
  db: VendorDb,
  config: Pick<Config, 'gate' | 'objections'> = {},
): Finding[] {
  const excluded = excludedBy(judgements, db, config)
  return judgements.map((judgement) => ({ ...judgement, recommendations: waysOut(judgement, db, excluded) }))
}

function waysOut(judgement: Judgement, db: VendorDb, excluded: Excluded): Recommendation[] {
  const serviceId = (judgement.facts['services'] as readonly string[] | undefined)?.[0]
  const found = serviceId === undefined ? undefined : db.service(serviceId)
  if (!found) return [...byRule(judgement)]
  const { service, vendor } = found
  const capability = judgement.capability ?? service.capabilities[0]!
  const isOpen = (way: Recommendation) => way.vendor === undefined || excluded(way.vendor, capability) === undefined
  const named = (service.waysOut ?? []).flatMap((way) => fromFile(way, vendor.id, db)).filter(isOpen)
  const known = new Set(named.map((way) => way.service))
  const alike =
    named.length >= MOST_CHOICES
      ? []
      : sameCapability(service, vendor.id, capability, db, excluded).filter((way) => !known.has(way.service))
  const all = [...named, ...alike].slice(0, MOST_CHOICES)
  if (all.length > 0) return all
  return [
    {
      kind: 'none',
      title: 'No real alternative',
      why: service.noWayOut ?? 'no fallback for this service is known to the database',
    },
  ]
}

function fromFile(way: NonNullable<ServiceFacts['waysOut']>[number], from: string, db: VendorDb): Recommendation[] {
  const but = way.but === undefined ? {} : { but: way.but }
  if (way.kind !== 'vendor') return [{ kind: way.kind, title: way.to, why: way.why, ...but }]
  const target = db.service(way.to)
  if (!target || !isIndependent(from, target.vendor.id, db)) return []
  return [
    { kind: 'vendor', title: target.service.name, vendor: target.vendor.id, service: way.to, why: way.why, ...but },
  ]
}

function sameCapability(
  service: ServiceFacts,
  vendor: string,
  capability: string,
  db: VendorDb,
  excluded: Excluded,
): Recommendation[] {
  // «Other» is no common purpose.
  if (capability === 'other') return []
  return db.vendors
    .filter((other) => other.id !== vendor && isIndependent(vendor, other.id, db) && !excluded(other.id, capability))
    .flatMap((other) =>
      other.services
        .filter((one) => one.capabilities[0] === capability && one.substitutability !== 'gatekeeper')
        .map((one) => ({ other, one })),
    )
    .map(({ other, one }) => ({
      other,
      one,
      shared: (one.standards ?? []).filter((standard) => service.standards?.includes(standard)),
    }))
    .filter(
      ({ shared, one }) =>
        shared.length > 0 || one.substitutability === 'adapter' || one.substitutability === 'standard-protocol',
    )
    .sort((a, b) => b.shared.length - a.shared.length || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, MOST_CHOICES)
    .map(({ other, one, shared }) => ({
      kind: 'vendor' as const,
      title: one.name,
      vendor: other.id,
      service: one.id,
      why:
        shared.length > 0
          ? `speaks ${shared.join(', ')} too, under another owner`
          : `same capability under another owner (${db.nameOf(db.ownersOf(other.id).at(-1)!)})`,
    }))
}

/** Neither shares an owner nor stands on the other: e-mail of the same owner is no way out of losing its SMS. */
function isIndependent(one: string, other: string, db: VendorDb): boolean {
  const behind = (id: string) =>
    new Set([
      ...db.ownersOf(id),
      ...(db.vendor(id)?.upstreams ?? [])
        .filter((up) => up.criticality === 'hard' && !up.services)
        .flatMap((up) => db.ownersOf(up.organisation)),
    ])
  const first = behind(one)
  return ![...behind(other)].some((organisation) => first.has(organisation))
}
