import { signalIndex } from '../../src/match/signal-index.js'
import { CAPABILITIES } from '../../src/model/capability.js'
import { SIGNAL_KINDS, type SignalKind } from '../../src/model/evidence.js'
import type { ServiceFacts, VendorDb, VendorFacts } from '../../src/model/vendor-db.js'
import { withLookUps } from '../../src/vendor-db/index.js'

/** A vendor in one line: owner, country, services with capability, signals and whatever else a test needs. */
export interface TinyVendor {
  readonly owner?: string
  readonly country?: string
  readonly upstreams?: VendorFacts['upstreams']
  readonly terms?: VendorFacts['terms']
  readonly services: Readonly<
    Record<
      string,
      Partial<ServiceFacts> & {
        readonly signals?: Partial<Record<SignalKind, readonly string[]>>
        readonly assumed?: Partial<Record<SignalKind, readonly string[]>>
      }
    >
  >
}

/** A vendor database for a test. Capabilities have the effect and role a test is likely to expect. */
export function tinyDb(
  vendors: Readonly<Record<string, TinyVendor>>,
  organisations: VendorDb['organisations'] = [],
): VendorDb {
  const signals = emptyTable()
  const assumed = emptyTable()
  const facts = Object.entries(vendors).map(([id, vendor]): VendorFacts => {
    const services = Object.entries(vendor.services).map(
      ([serviceId, { signals: own, assumed: open, ...service }]): ServiceFacts => {
        for (const kind of SIGNAL_KINDS) {
          if (own?.[kind]) signals[kind].push([serviceId, own[kind]])
          if (open?.[kind]) assumed[kind].push([serviceId, open[kind]])
        }
        return { id: serviceId, name: serviceId, capabilities: ['other'], substitutability: 'adapter', ...service }
      },
    )
    return {
      id,
      name: id.toUpperCase(),
      owner: vendor.owner ?? 'independent',
      country: vendor.country ?? 'US',
      homepage: `https://${id}.example`,
      ...(vendor.upstreams ? { upstreams: vendor.upstreams } : {}),
      ...(vendor.terms ? { terms: vendor.terms } : {}),
      services,
    }
  })
  return withLookUps({
    date: '2026-01-01',
    organisations,
    notVendors: { hosts: ['example.com', 'w3.org'], topLevels: ['test', 'localhost'] },
    reading: [],
    vendors: facts,
    signals,
    assumed,
    capabilities: CAPABILITIES.map((id) => ({
      id,
      title: id,
      effect: EFFECTS[id] ?? 'degrades',
      meaning: `${id} is gone`,
      role: ROLES[id] ?? 'runtime',
      expectedBy: EXPECTED[id] ?? [],
    })),
  })
}

/** The signal index of a tiny database. */
export function tinyIndex(db: VendorDb) {
  return signalIndex(db)
}

function emptyTable() {
  return Object.fromEntries(SIGNAL_KINDS.map((kind) => [kind, []])) as unknown as Record<
    SignalKind,
    [string, readonly string[]][]
  >
}

const EFFECTS: Record<string, VendorDb['capabilities'][number]['effect']> = {
  compute: 'stops',
  database: 'stops',
  storage: 'stops',
  dns: 'stops',
  sms: 'blocks-users',
  email: 'blocks-users',
  push: 'blocks-reach',
  'app-store': 'blocks-reach',
  'source-hosting': 'slows-team',
  ci: 'slows-team',
  registry: 'slows-team',
}
const ROLES: Record<string, VendorDb['capabilities'][number]['role']> = {
  'source-hosting': 'build',
  ci: 'build',
  registry: 'build',
  'app-store': 'distribution',
}
const EXPECTED: Record<string, VendorDb['capabilities'][number]['expectedBy']> = {
  compute: ['web-service'],
  dns: ['web-service'],
  email: ['web-service'],
  push: ['ios-app'],
}
