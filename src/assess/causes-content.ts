import type { Capability } from '../model/capability.js'

/**
 * Capabilities that are refused over content, with the number of precedents of the database in which one was withdrawn for
 * content or under political pressure (`vendor-db/precedents`, 122 such events of 285 on 2026-11-24; a test counts them again).
 */
export const REFUSED_OVER_CONTENT: Readonly<Partial<Record<Capability, number>>> = {
  payments: 36,
  'app-store': 18,
  compute: 14,
  domain: 11,
  email: 10,
  cdn: 6,
  'realtime-video': 6,
}

/** From so many precedents on a capability counts as typically refused (assumption: fewer may be chance). */
export const TYPICAL_FROM = 5
