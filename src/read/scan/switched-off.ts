import type { Evidence, ReadResult, Use } from '../../model/evidence.js'

/** How readers of charts say that a part is turned off: `only if redis enabled`. */
const OFF = / enabled$/

/**
 * The scan sees hosts wherever they stand. Where the reader of a file's format says that the part they stand in is turned
 * off, or only offered, the scan says no more than it does.
 */
export function heedSwitches(result: ReadResult): ReadResult {
  return heedOffers(heedConditions(result))
}

function heedConditions(result: ReadResult): ReadResult {
  const off = new Map<string, string>()
  for (const fact of result.evidence)
    if (fact.condition && OFF.test(fact.condition)) off.set(keyOf(fact), fact.condition)
  if (off.size === 0) return result
  for (const fact of result.evidence) if (!isOfScan(fact) && fact.condition === undefined) off.delete(keyOf(fact))
  return {
    ...result,
    evidence: result.evidence.map((fact) => {
      const condition = isOfScan(fact) ? off.get(keyOf(fact)) : undefined
      return condition === undefined ? fact : { ...fact, condition }
    }),
  }
}

function heedOffers(result: ReadResult): ReadResult {
  const told = result.evidence.filter((fact) => fact.kind === 'host' && !isOfScan(fact))
  const offered = new Set(told.filter(({ use }) => use === 'offered').map(keyOf))
  for (const fact of told) if (fact.use !== 'offered') offered.delete(keyOf(fact))
  if (offered.size === 0) return result
  return {
    ...result,
    evidence: result.evidence.map((fact) =>
      isOfScan(fact) && REACHES.has(fact.use) && offered.has(keyOf(fact)) ? { ...fact, use: 'offered' } : fact,
    ),
  }
}

/** Uses that say more than that something is offered. */
const REACHES: ReadonlySet<Use> = new Set(['called', 'configured', 'declared', 'loaded'])

function isOfScan({ reader }: Evidence): boolean {
  return reader === 'scan/host'
}

/** The host of an address or image, and its line. */
function keyOf({ value, location }: Evidence): string {
  return `${location.line} ${value.split('/', 1)[0]}`
}
