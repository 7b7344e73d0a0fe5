import type { Severity } from './finding.js'

/** What one saved assessment says, as numbers that can be laid beside those of other days. */
export interface TrendPoint {
  /** File name. */
  readonly name: string
  readonly product: string
  readonly asOf: string
  readonly revision?: string
  readonly vendorDb: string
  readonly essential: { readonly survive: number; readonly fall: number; readonly notSeen: number }
  readonly soleStoppers: number
  readonly vendors: number
  /** Without those that somebody lets through. */
  readonly findings: Readonly<Record<Severity, number>>
  readonly accepted: number
  readonly isComplete: boolean
}
