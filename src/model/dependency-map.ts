import type { Capability, ComponentKind, Role } from './capability.js'
import type { Location, PlacedEvidence } from './evidence.js'
import type { PlaceKind } from './place.js'
import type { Coupling } from './reach.js'

/** How sure it is that the product depends on the service. */
export type Confidence = 'high' | 'medium' | 'low'

/** Whether the product as configured in the repository needs it. */
export type Usage = 'required' | 'optional'

/** How the dependencies that serve one function stand to each other; proved by evidence, never by their number. */
export const WIRINGS = ['sole', 'switchable', 'split', 'failover', 'copies'] as const

/** One way of wiring. */
export type Wiring = (typeof WIRINGS)[number]

/** A deployable or published part of the repository. */
export interface Component {
  readonly id: string
  /** Folder relative to the root, `.` for the root. */
  readonly path: string
  readonly kind: ComponentKind
  readonly name: string
}

/** One piece of evidence of a dependency, with the signal that recognised it. */
export interface RecognisedEvidence extends PlacedEvidence {
  readonly signal: string
}

/** An edge of the map: this component gets this capability from this service, because of this evidence. */
export interface Dependency {
  readonly id: string
  readonly vendor: string
  readonly service: string
  readonly capability: Capability
  readonly component: string
  /** Id of the function it serves. */
  readonly function: string
  readonly role: Role
  readonly usage: Usage
  /** Why it is optional, or what a deployment switches it on by, in a few words; absent where it is required as it stands. */
  readonly usageReason?: string
  readonly wiring: Wiring
  readonly confidence: Confidence
  /** How tightly code is bound to it; absent where none was seen. */
  readonly coupling?: Coupling
  /** Never empty, strongest first: no claim without a place to look. */
  readonly evidence: readonly [RecognisedEvidence, ...RecognisedEvidence[]]
}

/** A place that proves how the members of a function stand to each other. */
export interface GroupProof {
  readonly reader: string
  readonly location: Location
  readonly place: PlaceKind
  readonly excerpt: string
}

/** How the members of a function stand to each other, with what proves it. */
export interface WiringGroup {
  readonly kind: Wiring
  /** Ids of dependencies. */
  readonly members: readonly string[]
  readonly evidence: readonly GroupProof[]
  /** Of a failover: whether whoever is lost the others serve, or only the last takes over and nobody for it. */
  readonly direction?: 'one-way' | 'both-ways'
  /** Whether it moves without anybody's doing. */
  readonly automatic?: boolean
  /** Ids of the members in the order in which they are tried. */
  readonly order?: readonly string[]
}

/** The state of a function under the loss of any one organisation. */
export type FunctionState = 'survives' | 'falls' | 'not-seen'

/** The unit that is served or not: component × capability × purpose. */
export interface ProductFunction {
  readonly id: string
  readonly component: string
  readonly capability: Capability
  readonly purpose: string
  /** Expected of this kind of component, or declared essential. */
  readonly essential: boolean
  readonly group: WiringGroup
}

/** Who serves what in the product. */
export interface DependencyMap {
  readonly components: readonly Component[]
  readonly functions: readonly ProductFunction[]
  readonly dependencies: readonly Dependency[]
}
