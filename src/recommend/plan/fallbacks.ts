import type { Assessment } from '../../model/assessment.js'
import type { Finding, Recommendation } from '../../model/finding.js'
import type { Fallback, FunctionFallbacks } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { commonCause, commonCountry } from '../common-cause.js'
import { setUpOf, waitsOf, workOf } from './effort.js'
import { pointOf } from './points.js'

/** A recommendation that is one. */
export type Way = Recommendation & { readonly kind: Fallback['kind'] }

/** The fallbacks of one single point, each with effort, waits, data route, a reason for and one against, and sources. */
export function fallbacksOf(
  finding: Finding,
  ways: readonly Way[],
  { dependencies }: Assessment,
  db: VendorDb,
): FunctionFallbacks {
  const services = servicesOf(finding)
  const used = dependencies.filter(
    (one) => services.includes(one.service) && one.component === finding.component && one.coupling !== undefined,
  )
  const proprietary = [...new Set(used.flatMap(({ coupling }) => coupling!.proprietary))].sort()
  const operations = used.reduce((sum, { coupling }) => sum + coupling!.operations, 0)
  const fallbacks = byStandard(
    ways.map((way) => fallbackOf(finding, way, proprietary, db)),
    db,
  )
  return {
    ...pointOf(finding),
    ...(used.length === 0 ? {} : { operations }),
    proprietary,
    fallbacks,
    independent: fallbacks.filter((one) => one.countsWith === undefined).length,
    setAside: (finding.setAside ?? []).map((one) => ({ ...one })),
  }
}

/** Services of one vendor are one change: one contract, and one company that can drop the product. */
export function changeOf(way: Recommendation): string {
  return way.vendor ?? `${way.kind}: ${way.title}`
}

/** Ids of the services whose loss a finding is about. */
export function servicesOf({ facts }: Finding): readonly string[] {
  return (facts['services'] as readonly string[] | undefined) ?? []
}

function fallbackOf(finding: Finding, way: Way, proprietary: readonly string[], db: VendorDb): Fallback {
  const services = servicesOf(finding)
  const lost = services.flatMap((id) => db.service(id) ?? [])
  const country = way.vendor && commonCountry(finding.vendors[0]!, way.vendor, db)
  const standards = proprietary.length > 0 ? [] : (way.standards ?? [])
  const routes = lost.flatMap(({ service }) => (service.export === undefined ? [] : [service.export]))
  return {
    change: changeOf(way),
    title: way.title,
    kind: way.kind,
    ...(way.vendor === undefined ? {} : { vendor: way.vendor }),
    ...(way.service === undefined ? {} : { service: way.service }),
    ...(way.licence === undefined ? {} : { licence: way.licence }),
    standards: [...standards],
    setUp: setUpOf(finding, way),
    work: workOf(finding, way, standards),
    leadTimes: waitsOf(finding),
    ...(routes.length === 0 ? {} : { data: [...new Set(routes)].join('; ') }),
    why: way.why,
    ...(way.but === undefined ? {} : { but: way.but }),
    ...(country ? { commonCountry: country } : {}),
    sources: [judgementOn(finding.vendors[0]!, db), ...termsOf(way.vendor, db)],
  }
}

/** Whose judgement it is that the way is one. */
function judgementOn(vendor: string, { own }: VendorDb): string {
  return own?.includes(vendor)
    ? "assumption: judgement of the product's own vendor file"
    : `assumption: judgement of the vendor database, vendors/${vendor}.yaml`
}

/** Where the terms of a substitute were read: whoever moves should know them before. */
function termsOf(vendor: string | undefined, db: VendorDb): string[] {
  const terms = (vendor === undefined ? undefined : db.vendor(vendor)?.terms)?.[0]
  const page = terms?.source ?? terms?.url
  return page === undefined ? [] : [`its terms: ${page}${terms?.snapshot === undefined ? '' : `, ${terms.snapshot}`}`]
}

/** Those that speak a standard of the vendor first, else as the database has them; who falls with an earlier one says so. */
function byStandard(fallbacks: readonly Fallback[], db: VendorDb): Fallback[] {
  const ordered = [...fallbacks].sort((a, b) => Math.sign(b.standards.length) - Math.sign(a.standards.length))
  return ordered.map((one, at) => {
    const shared = ordered.slice(0, at).flatMap((earlier) => {
      if (one.service === undefined || earlier.service === undefined) return []
      const cause = commonCause([earlier.service], one.service, db)
      return cause === undefined ? [] : [{ title: earlier.title, organisation: cause.organisation }]
    })
    return shared[0] === undefined ? one : { ...one, countsWith: shared[0] }
  })
}
