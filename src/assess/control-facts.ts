import type { RecognisedEvidence } from '../model/dependency-map.js'
import type { PlacedCodeFact } from '../model/evidence.js'
import { PRODUCT_PLACES } from '../model/place.js'
import { byText } from '../util/sort.js'
import { factInWords } from './fact-words.js'
import type { Ground } from './ground.js'
import { provenDependencies } from './ground.js'

/** A code fact in the shape that findings carry; its excerpt says what was seen there, never the line itself. */
export function codeEvidence(fact: PlacedCodeFact): RecognisedEvidence {
  const { reader, kind, subject, location, place } = fact
  return {
    reader,
    kind: 'setting',
    value: `${kind}:${subject}`,
    use: 'called',
    location,
    excerpt: factInWords(fact).slice(0, 120),
    place,
    signal: `${kind}:${subject}`,
  }
}

/** Code facts of one kind in places of the product, in the order of path and line. */
export function factsOfKind(ground: Ground, kind: PlacedCodeFact['kind']): readonly PlacedCodeFact[] {
  return ground.codeFacts
    .filter((one) => one.kind === kind && PRODUCT_PLACES.has(one.place))
    .sort((a, b) => byText(a.location.path, b.location.path) || a.location.line - b.location.line)
}

/** Vendors of dependencies that were seen in one of these files, else those that serve one of these capabilities. */
export function vendorsBehind(
  paths: ReadonlySet<string>,
  capabilities: readonly string[],
  ground: Ground,
): readonly string[] {
  const serving = provenDependencies(ground).filter((one) => capabilities.includes(one.capability))
  const here = serving.filter((one) => one.evidence.some(({ location }) => paths.has(location.path)))
  return [...new Set((here.length > 0 ? here : serving).map((one) => one.vendor))].sort(byText)
}
