import type { Capability } from './capability.js'
import type { CompanyLoss } from './company-loss.js'
import type { Declarations } from './declarations.js'
import type { Component, Dependency, FunctionState, ProductFunction } from './dependency-map.js'
import type { Finding } from './finding.js'
import type { Unidentified } from './match.js'
import type { PlaceKind } from './place.js'
import type { Reach } from './reach.js'
import type { LedgerEntry } from './source-file.js'

/** A function with its state under the loss of any one organisation. */
export interface AssessedFunction extends ProductFunction {
  readonly state: FunctionState
}

/** One essential capability of the product and how it fares, for the headline. */
export interface EssentialCapability {
  readonly capability: Capability
  readonly state: FunctionState
  /** Kinds of component that expect it, or `declared`. */
  readonly expectedBy: readonly string[]
  /** Organisations that can each stop it alone. */
  readonly stoppedBy: readonly string[]
}

/** A smallest set of organisations whose joint withdrawal stops a function. */
export interface CutSet {
  readonly component: string
  readonly function: string
  readonly organisations: readonly string[]
  /** It holds only if upstreams do that no source was read for. */
  readonly assumption?: true | undefined
}

/** A reason that takes several organisations at once, and what the product loses by it. */
export interface Cause {
  /** Home country (sanctions, legal orders), trigger (`content`), owner, or hard upstream. */
  readonly kind: 'jurisdiction' | 'trigger' | 'owner' | 'upstream'
  /** ISO 3166-1 alpha-2 of a country, `content`, or the id of an organisation. */
  readonly id: string
  /** Vendors of required dependencies that go. */
  readonly organisations: readonly string[]
  /** Essential capabilities that stop. */
  readonly lost: readonly Capability[]
  /** Essential capabilities that somebody who remains serves; what was not seen or is chosen later stands in neither. */
  readonly surviving: readonly Capability[]
}

/** Smallest sets of organisations whose joint withdrawal stops any essential function of the product or of one component. */
export interface JointCutSets {
  /** Absent for the whole product. */
  readonly component?: string
  readonly organisations: readonly (readonly string[])[]
}

/** The sentence that a reader can check by hand, as numbers. */
export interface Headline {
  readonly essential: readonly EssentialCapability[]
  /** Organisations that can each stop at least one essential capability alone, worst first. */
  readonly soleStoppers: readonly string[]
  /** What one cause takes that strikes several organisations at once, gravest first. */
  readonly causes?: readonly Cause[]
  /** Of the product, then of each component with an essential function. */
  readonly jointCutSets?: readonly JointCutSets[]
}

/** A correction or place of `holdfast.yaml` that changed the result. */
export interface AppliedCorrection {
  /** `not-ours: twilio tools/`. */
  readonly what: string
  readonly reason: string
  /** How many places or files it changed; 0 where a correction fits nothing that was seen. */
  readonly places: number
}

/** What was looked at, and what was not. */
export interface Coverage {
  readonly filesRead: number
  /** Entries that were met and not read, for a reason that is no fault. */
  readonly skipped: readonly LedgerEntry[]
  readonly failed: readonly LedgerEntry[]
  /** Files that were not opened because nothing in such a place makes a dependency, counted by place. */
  readonly setAside: Readonly<Partial<Record<PlaceKind, number>>>
  /** Files of which only a part was understood. */
  readonly partial: readonly LedgerEntry[]
  /** False where a file of the product that a reader wanted gave nothing. */
  readonly complete: boolean
}

/** Everything that a report may say. */
export interface Assessment {
  readonly schemaVersion: 1
  readonly tool: {
    readonly name: 'holdfast'
    readonly version: string
    /** `own`: ids of the product's own vendor files that were used, in order; absent where there were none. */
    readonly vendorDb: { readonly date: string; readonly vendors: number; readonly own?: readonly string[] }
  }
  readonly subject: {
    readonly name: string
    readonly source: string
    readonly revision?: string
    readonly asOf: string
    readonly files: number
    readonly bytes: number
  }
  readonly components: readonly Component[]
  readonly headline: Headline
  readonly functions: readonly AssessedFunction[]
  readonly dependencies: readonly Dependency[]
  readonly unidentified: readonly Unidentified[]
  readonly findings: readonly Finding[]
  /** One entry per company with a finding, worst first: what happens if it drops the product. */
  readonly companies: readonly CompanyLoss[]
  /** Every rule that ran, also the silent ones. */
  readonly rules: readonly { readonly id: string; readonly title: string; readonly findings: number }[]
  readonly cutSets: readonly CutSet[]
  /** What the owners of the product corrected; empty where nothing was. */
  readonly corrections: readonly AppliedCorrection[]
  readonly coverage: Coverage
  /** Absent where code was not looked into. */
  readonly reach?: Reach
  /** What the owners declared and formats speak of; absent where they declared nothing of it. */
  readonly declared?: Declarations
}
