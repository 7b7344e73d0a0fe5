import type { RecognisedEvidence } from '../model/dependency-map.js'
import type { Location, PlacedEvidence } from '../model/evidence.js'
import { PRODUCT_PLACES } from '../model/place.js'
import type { Ground } from './ground.js'

/** What makes the product reach something, in places of the product: no tests, examples or pages to read. */
export function seenInProduct(ground: Ground): readonly PlacedEvidence[] {
  return ground.evidence.filter((one) => PRODUCT_PLACES.has(one.place) && one.use !== 'mentioned')
}

/** Evidence that a rule recognised by itself, in the shape that findings carry. */
export function recognised(evidence: PlacedEvidence): RecognisedEvidence {
  return { ...evidence, signal: `${evidence.kind}:${evidence.value}` }
}

/** The place of what the owners declared under a key of `holdfast.yaml`. */
export function declaredUnder(key: string, value: string, location: Location = CONFIG): RecognisedEvidence {
  return recognised({
    reader: 'config/holdfast',
    kind: 'setting',
    value: key,
    use: 'configured',
    location,
    excerpt: `${key}: ${value}`.slice(0, 120),
    place: 'source',
  })
}

const CONFIG: Location = { path: 'holdfast.yaml', line: 1, column: 1 }
