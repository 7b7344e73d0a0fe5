import type { Evidence, ReadResult } from '../../model/evidence.js'

/** How readers of charts say that a part is turned off: `only if redis enabled`. */
const OFF = / enabled$/

/**
 * The scan sees hosts wherever they stand. Where the reader of a file's format says that the part they stand in is turned
 * off, the scan says no more than it does.
 */
export function heedSwitches(result: ReadResult): ReadResult {
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

function isOfScan({ reader }: Evidence): boolean {
  return reader === 'scan/host'
}

/** The host of an address or image, and its line. */
function keyOf({ value, location }: Evidence): string {
  return `${location.line} ${value.split('/', 1)[0]}`
}
