import type { Assessment } from '../../model/assessment.js'
import type { Dependency } from '../../model/dependency-map.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { visible } from '../../util/safe-text.js'
import { byText, groupBy } from '../../util/sort.js'
import { shownValue } from '../places.js'
import { firstOfEach } from './references.js'

/** The services of the document: what the product uses, and the organisations that these stand on. */
export interface Services {
  readonly list: readonly ({ readonly 'bom-ref': string } & Readonly<Record<string, unknown>>)[]
  /** Reference of a service by its id. */
  refOf(service: string): string
  /** References of the upstream organisations that a service stands on. */
  upstreamsOf(service: string): readonly string[]
  /** References of all upstream organisations. */
  readonly upstreams: readonly string[]
  /** References of the used services of a vendor. */
  ofVendor(vendor: string): readonly string[]
}

/** One entry per service that is used, by id, then one per organisation behind them. */
export function servicesOf(assessment: Assessment, db: VendorDb): Services {
  const byService = [...groupBy(assessment.dependencies, ({ service }) => service)].sort((a, b) => byText(a[0], b[0]))
  const behind = new Map(byService.map(([id, uses]) => [id, upstreamsOf(uses[0]!.vendor, id, db)]))
  const upstreams = [...new Set([...behind.values()].flat())].sort(byText)
  const ofVendor = groupBy(byService, ([, uses]) => uses[0]!.vendor)
  return {
    list: firstOfEach([
      ...byService.map(([id, uses]) => serviceOf(id, uses, db)),
      ...upstreams.map((id) => upstreamOf(id, db)),
    ]),
    refOf,
    upstreamsOf: (service) => (behind.get(service) ?? []).map(organisationRef),
    upstreams: upstreams.map(organisationRef),
    ofVendor: (vendor) => (ofVendor.get(vendor) ?? []).map(([id]) => refOf(id)),
  }
}

function refOf(service: string): string {
  return `service:${visible(service)}`
}

function organisationRef(id: string): string {
  return `organisation:${visible(id)}`
}

/** What the database knows the vendor's service to stand on, hard or in part; what a customer chooses is not its upstream. */
function upstreamsOf(vendor: string, service: string, db: VendorDb): string[] {
  return (db.vendor(vendor)?.upstreams ?? [])
    .filter(({ criticality }) => criticality === 'hard' || criticality === 'partial')
    .filter(({ services }) => services === undefined || services.includes(service))
    .map(({ organisation }) => organisation)
    .sort(byText)
}

function serviceOf(id: string, uses: readonly Dependency[], db: VendorDb) {
  const vendor = uses[0]!.vendor
  const facts = db.service(id)
  const endpoints = endpointsOf(uses)
  const said = (name: string, values: readonly (string | undefined)[]) =>
    [...new Set(values.filter((value) => value !== undefined).map(visible))]
      .sort(byText)
      .map((value) => ({ name: `holdfast:${name}`, value }))
  return {
    'bom-ref': refOf(id),
    provider: providerOf(vendor, db),
    group: visible(vendor),
    name: visible(facts?.service.name ?? id) || 'service',
    ...(endpoints.length > 0 ? { endpoints } : {}),
    // The call leaves what the owners of the product control.
    'x-trust-boundary': true,
    properties: [
      ...said(
        'capability',
        uses.map(({ capability }) => capability),
      ),
      ...said(
        'component',
        uses.map(({ component }) => component),
      ),
      ...said(
        'confidence',
        uses.map(({ confidence }) => confidence),
      ),
      ...said('owner', [db.ownersOf(vendor).at(-1)]),
      ...said(
        'role',
        uses.map(({ role }) => role),
      ),
      ...said('substitutability', [facts?.service.substitutability]),
      ...said(
        'usage',
        uses.map(({ usage }) => usage),
      ),
      ...said(
        'wiring',
        uses.map(({ wiring }) => wiring),
      ),
    ],
  }
}

function upstreamOf(id: string, db: VendorDb) {
  return {
    'bom-ref': organisationRef(id),
    provider: providerOf(id, db),
    name: visible(db.nameOf(id)) || 'organisation',
    'x-trust-boundary': true,
    properties: [{ name: 'holdfast:upstream', value: 'true' }],
  }
}

function providerOf(vendor: string, db: VendorDb) {
  const facts = db.vendor(vendor)
  return {
    name: visible(facts?.legalName ?? db.nameOf(vendor)) || 'unknown',
    ...(facts ? { address: { country: facts.country }, url: [facts.homepage] } : {}),
  }
}

/** Host with what of its path was recognised; only where it is plainly one, since the schema asks for an IRI. */
const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z0-9-]+(?:\/[A-Za-z0-9._~-]+)*$/

function endpointsOf(uses: readonly Dependency[]): string[] {
  const hosts = uses
    .flatMap(({ evidence }) => evidence)
    .filter(({ kind }) => kind === 'host')
    .map(shownValue)
    .filter((host) => HOST.test(host))
  return [...new Set(hosts)].sort(byText).map((host) => `https://${host}`)
}
