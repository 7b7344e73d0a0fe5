import type { PlacedEvidence } from '../../src/model/evidence.js'
import type { Match } from '../../src/model/match.js'
import type { VendorDb } from '../../src/model/vendor-db.js'

/** Evidence as a reader would give it; say only what the test is about. */
export function evidence(
  part: Partial<PlacedEvidence> & { readonly path?: string; readonly line?: number } = {},
): PlacedEvidence {
  const { path = 'src/app.ts', line = 1, ...rest } = part
  return {
    reader: 'test/test',
    kind: 'host',
    value: 'acme.io',
    use: 'called',
    excerpt: 'acme.io',
    place: 'source',
    location: { path, line, column: 1 },
    ...rest,
  }
}

/** A match of a service with its first capability. */
export function matched(
  db: VendorDb,
  service: string,
  part: Parameters<typeof evidence>[0] & { readonly assumed?: boolean } = {},
): Match {
  const { assumed = false, ...rest } = part
  const found = db.service(service)!
  const seen = evidence(rest)
  return {
    vendor: found.vendor.id,
    service,
    capability: found.service.capabilities[0]!,
    evidence: seen,
    signal: `${seen.kind}:${seen.value}`,
    assumed,
  }
}
