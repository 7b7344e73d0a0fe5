import type { Capability } from './capability.js'
import type { RecognisedEvidence } from './dependency-map.js'
import type { Suppression } from './waiver.js'

/** Severities, worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const

/** How bad a finding is, by the table in `docs/severity.md`. */
export type Severity = (typeof SEVERITIES)[number]

/** A way to serve the function without the vendor, with one reason for it and one against. */
export interface Recommendation {
  readonly kind: 'vendor' | 'self-hosted' | 'channel' | 'none'
  readonly title: string
  /** Vendor and service for `vendor`. */
  readonly vendor?: string
  readonly service?: string
  readonly why: string
  readonly but?: string
  /** Of a system that one runs oneself. */
  readonly licence?: string
  /** Standards that both speak, so that code stays. */
  readonly standards?: readonly string[]
  /** Nobody compared the two: the standard is all that speaks for it. */
  readonly notCompared?: true
}

/** Who was looked at as a way out and is none. */
export interface SetAside {
  readonly title: string
  readonly vendor: string
  readonly why: string
}

/** What one rule says about the map, before anyone looked for a way out. */
export interface Judgement {
  readonly rule: string
  readonly severity: Severity
  /** Organisations it is about, the first one is whose card it goes on. */
  readonly vendors: readonly string[]
  readonly capability?: Capability
  readonly component?: string
  readonly title: string
  /** Typed per rule; numbers, ids and lists only, so that every format can speak of them in its own voice. */
  readonly facts: Readonly<Record<string, unknown>>
  /** Survives moved lines: the key for baseline and waivers. */
  readonly fingerprint: string
  readonly evidence: readonly RecognisedEvidence[]
}

/** A judgement together with the ways out. */
export interface Finding extends Judgement {
  readonly recommendations: readonly Recommendation[]
  /** Ways out that a common cause, the policy or somebody's objection rules out. */
  readonly setAside?: readonly SetAside[]
  /** Let through by a waiver or an acceptance that holds on the day of the assessment. */
  readonly suppressed?: Suppression
}
