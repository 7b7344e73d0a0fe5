import type { Facts } from '../../src/assess/ground.js'
import type { DependencyMap } from '../../src/model/dependency-map.js'

/** What is judged in a test: a map, and of the rest only what the test is about. */
export function factsFor(map: DependencyMap, besides: Partial<Omit<Facts, 'map'>> = {}): Facts {
  return { map, codeFacts: [], evidence: [], files: [], config: {}, asOf: '2026-01-15', ...besides }
}
