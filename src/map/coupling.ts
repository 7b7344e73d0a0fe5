import type { Dependency, DependencyMap } from '../model/dependency-map.js'
import type { Match } from '../model/match.js'
import type { Coupling } from '../model/reach.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText, groupBy } from '../util/sort.js'
import { isInCode } from './reach.js'

/** From so many modules on, calls count as spread; the threshold from which recovery counts them, too (`docs/coupling.md`). */
const SPREAD = 11

/** Effort by how alike substitutes are, of the classes of Konveyor: trivial 1, complex 3, redesign 5, rearchitecture 7. */
const BASE = { 'standard-protocol': 1, adapter: 3, reimplement: 5, gatekeeper: 7 } as const

const BY_LEVEL = { 'one-adapter': 0, few: 1, spread: 3 } as const

const MOST_FEATURES = 3

/** Features that no other vendor offers in the same form, by what names them in code. */
const PROPRIETARY: readonly (readonly [feature: string, named: RegExp])[] = [
  [
    'queue semantics',
    /\bclient-sqs\b|^aws:sqs|@google-cloud\/(?:pubsub|tasks)|@azure\/service-bus|google\.cloud\.(?:pubsub|tasks)/,
  ],
  [
    'event sources',
    /client-(?:eventbridge|kinesis|sns)\b|^aws:(?:sns|kinesis|events|eventbridge)|@azure\/event(?:grid|-hubs)/,
  ],
  [
    'function triggers',
    /firebase-functions|@google-cloud\/functions-framework|@azure\/functions|aws-lambda|^inngest|trigger\.dev/,
  ],
  ['proprietary store', /client-dynamodb\b|lib-dynamodb|^aws:dynamodb|firestore|@azure\/cosmos|fauna/],
  ['security rules', /firestore\.rules|storage\.rules|database\.rules\.json/],
  ['hosted login pages', /@clerk\/|nextjs-auth0|auth0-react|cognito-identity|^aws:cognito|workos/],
  ['hosted checkout', /checkout\.stripe\.com|@stripe\/react-stripe-js|paddle-js|@paypal\//],
]

/** Adds to each dependency how code is bound to it, where code that touches it was seen. */
export function withCoupling(
  map: DependencyMap,
  matches: readonly Match[],
  db: VendorDb,
  ofFile: FileComponent,
): DependencyMap {
  const keyed = matches.filter((one) => isInCode(one) && ofFile.isModule(one.evidence.location.path))
  const groups = groupBy(keyed, (one) => `${ofFile.component(one)}\n${one.service}\n${one.capability}`)
  return {
    ...map,
    dependencies: map.dependencies.map((one): Dependency => {
      const group = groups.get(`${one.component}\n${one.service}\n${one.capability}`)
      return group === undefined ? one : { ...one, coupling: couplingOf(group, db) }
    }),
  }
}

/** What is known of files: whether one is a module, and whose a match is. */
export interface FileComponent {
  isModule(path: string): boolean
  component(match: Match): string
}

/** How tightly the modules are bound to one service. */
export function couplingOf(matches: readonly Match[], db: VendorDb): Coupling {
  const modules = new Set(matches.map(({ evidence }) => evidence.location.path)).size
  const operations = new Set(
    matches
      .filter(({ evidence }) => evidence.kind !== 'env')
      .map(({ evidence }) => `${evidence.kind}:${evidence.value}`),
  ).size
  const proprietary = PROPRIETARY.filter(([, named]) =>
    matches.some(({ evidence }) => named.test(evidence.value.replace(/^(?:js|python|java|kotlin):/, ''))),
  ).map(([feature]) => feature)
  const level = modules === 1 ? 'one-adapter' : modules < SPREAD ? 'few' : 'spread'
  const base = BASE[db.service(matches[0]!.service)?.service.substitutability ?? 'adapter']
  const effort = base + BY_LEVEL[level] + Math.min(MOST_FEATURES, proprietary.length)
  return { level, modules, operations, proprietary: proprietary.sort(byText), effort }
}
