import { PRODUCT_PLACES } from '../model/place.js'
import { type Ground, provenDependencies } from './ground.js'
import { declaredUnder, recognised } from './seen.js'
import type { Need } from './way-back-need.js'

const DOMAIN = /(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/gi
/** The kinds of evidence whose context or value names a zone that is served: `aws_route53_zone` `main example.org`. */
const ZONE = /zone|domain/i

/** Mailboxes that hear of trouble, on a domain that is served by the vendor which may be the trouble. */
export function lostMailboxes(ground: Ground): Need[] {
  const zones = servedZones(ground)
  const vendorOf = (domain: string) => zones.find(({ zone }) => domain === zone || domain.endsWith(`.${zone}`))?.vendor
  const seen = ground.codeFacts.flatMap(({ kind, subject, detail, reader, location, place }) => {
    const vendor = kind === 'contact' && PRODUCT_PLACES.has(place) ? vendorOf(subject) : undefined
    if (vendor === undefined) return []
    const evidence = recognised({
      reader,
      kind: 'resource',
      value: detail,
      use: 'configured',
      excerpt: subject,
      location,
      place,
    })
    return [{ kind: 'mailbox' as const, vendor, what: subject, evidence }]
  })
  return [...seen, ...declared(ground, vendorOf)]
}

function declared({ config }: Ground, vendorOf: (domain: string) => string | undefined): Need[] {
  const domain = /@([^\s@>]{3,253})>?$/.exec(config.warnings?.securityContact ?? '')?.[1]?.toLowerCase()
  const vendor = domain === undefined ? undefined : vendorOf(domain)
  if (domain === undefined || vendor === undefined) return []
  return [{ kind: 'mailbox', vendor, what: domain, evidence: declaredUnder('warnings', domain) }]
}

/** Zones that the map shows with a vendor; declared own hosts stand with the vendor of DNS where there is just one. */
function servedZones(ground: Ground): readonly { readonly zone: string; readonly vendor: string }[] {
  const serving = provenDependencies(ground).filter((one) => one.capability === 'dns' || one.capability === 'domain')
  const seen = serving.flatMap((one) =>
    one.evidence
      .filter(({ kind, value }) => kind === 'resource' && ZONE.test(value))
      .flatMap(({ context }) => context?.match(DOMAIN) ?? [])
      .map((zone) => ({ zone: zone.toLowerCase(), vendor: one.vendor })),
  )
  const vendors = new Set(serving.filter((one) => one.usage === 'required').map((one) => one.vendor))
  const [only] = vendors
  const own = vendors.size === 1 ? (ground.config.firstPartyHosts ?? []) : []
  return [...seen, ...own.map((zone) => ({ zone, vendor: only! }))]
}
