import type { Config } from '../model/config.js'
import type { Finding, Judgement, Recommendation } from '../model/finding.js'
import type { ServiceFacts, VendorDb } from '../model/vendor-db.js'
import { byRule } from './by-rule.js'
import { commonCause } from './common-cause.js'
import { declaredWay } from './declared-way.js'
import { type Excluded, excludedBy } from './excluded.js'
import { kindredOf } from './kindred.js'
import { sharedStandards } from './standards.js'

/** More choices than these are no help to someone who must decide. */
const MOST_CHOICES = 3

/** From so many on that somebody compared, what was not compared adds nothing. Assumption. */
const ENOUGH = 2

/** Ways out of a service, and those that were looked at and are none. */
type Ways = Required<Pick<Finding, 'recommendations' | 'setAside'>>

/**
 * Adds ways out to judgements: those the vendor file names, then services of the same kind. None shares an owner or hard upstream
 * with what it replaces, none is forbidden or objected to; what was named and fails this is told with its reason. One reason each;
 * «no real alternative» is an answer.
 */
export function recommend(
  judgements: readonly Judgement[],
  db: VendorDb,
  config: Pick<Config, 'gate' | 'objections' | 'fallbacks'> = {},
): Finding[] {
  const excluded = excludedBy(judgements, db, config)
  return judgements.map((judgement) => {
    const { recommendations, setAside } = waysOut(judgement, db, excluded, config.fallbacks)
    return { ...judgement, recommendations, ...(setAside.length === 0 ? {} : { setAside }) }
  })
}

function waysOut(judgement: Judgement, db: VendorDb, excluded: Excluded, fallbacks: Config['fallbacks'] = []): Ways {
  const services = ((judgement.facts['services'] as readonly string[] | undefined) ?? []).filter((id) => db.service(id))
  if (services.length === 0) return { recommendations: [...byRule(judgement)], setAside: [] }
  const { service, vendor } = db.service(services[0]!)!
  const declared = declaredWay(judgement, services, fallbacks, db)
  const capability = judgement.capability ?? service.capabilities[0]!
  const isOpen = declared !== undefined && excluded(declared.service, capability) === undefined
  // Tried, and its hours are known: nothing else is as near.
  if (declared?.isDrilled && isOpen) return { recommendations: [declared.way], setAside: [] }
  if (declared === undefined && vendor.isOnlyDeclared) return { recommendations: [NOTHING_ON_FILE], setAside: [] }
  const open: Recommendation[] = []
  const setAside: Ways['setAside'][number][] = []
  const named = [...(declared === undefined ? [] : [declared.way]), ...namedWays(service, db)]
  const kindred = vendor.isOnlyDeclared ? [] : kindredWays(service, capability, db)
  for (const way of [...named, ...kindred]) {
    if (open.some((one) => one.title === way.title) || setAside.some((one) => one.title === way.title)) continue
    const why = way.service === undefined ? undefined : reasonAgainst(services, way.service, capability, db, excluded)
    if (why === undefined) open.push(way)
    else if (named.includes(way) || why.isObjection)
      setAside.push({ title: way.title, vendor: way.vendor!, why: why.text })
  }
  const compared = open.filter((way) => named.includes(way))
  const recommendations = compared.length >= ENOUGH ? compared : open.slice(0, MOST_CHOICES)
  return { recommendations: recommendations.length > 0 ? recommendations : [noWayOut(service)], setAside }
}

/** Why the service is no way out of the others; undefined where nothing speaks against it. */
function reasonAgainst(
  services: readonly string[],
  substitute: string,
  capability: string,
  db: VendorDb,
  excluded: Excluded,
): { text: string; isObjection: boolean } | undefined {
  const cause = commonCause(services, substitute, db)
  if (cause !== undefined) {
    const name = db.nameOf(cause.organisation)
    return {
      text: cause.kind === 'owner' ? `${name} decides over both` : `both stand on ${name}`,
      isObjection: false,
    }
  }
  const text = excluded(substitute, capability)
  return text === undefined ? undefined : { text, isObjection: true }
}

function namedWays(service: ServiceFacts, db: VendorDb): Recommendation[] {
  return (service.waysOut ?? []).flatMap((way): Recommendation[] => {
    const reasons = { why: way.why, ...(way.but === undefined ? {} : { but: way.but }) }
    if (way.kind !== 'vendor')
      return [{ kind: way.kind, title: way.to, ...reasons, ...(way.licence ? { licence: way.licence } : {}) }]
    const target = db.service(way.to)
    if (!target) return []
    const standards = sharedStandards(service, target.service)
    return [
      {
        kind: 'vendor',
        title: target.service.name,
        vendor: target.vendor.id,
        service: way.to,
        ...reasons,
        ...(standards.length === 0 ? {} : { standards }),
      },
    ]
  })
}

function kindredWays(
  service: ServiceFacts,
  capability: NonNullable<Judgement['capability']>,
  db: VendorDb,
): Recommendation[] {
  return kindredOf(service, capability, db).map(({ service: one, vendor, standards }) => ({
    kind: 'vendor' as const,
    title: one.name,
    vendor: vendor.id,
    service: one.id,
    why:
      standards.length > 0
        ? `speaks ${standards.join(', ')} too, under another owner`
        : `same capability under another owner (${db.nameOf(db.ownersOf(vendor.id).at(-1)!)})`,
    but: 'not compared with this service in detail: try it on one function first',
    ...(standards.length === 0 ? {} : { standards: [...standards] }),
    notCompared: true as const,
  }))
}

/** Of a bank or a law firm that only its customer knows, the database can tell neither what it does nor who else does it. */
const NOTHING_ON_FILE: Recommendation = {
  kind: 'none',
  title: 'Nothing on file',
  why: 'the vendor database does not know this organisation; declare a fallback in holdfast.yaml',
}

function noWayOut({ noWayOut: why }: ServiceFacts): Recommendation {
  return {
    kind: 'none',
    title: 'No real alternative',
    why: why ?? 'no fallback for this service is known to the database',
  }
}
