/** Who carries a step and decides on it. */
export const EXIT_ROLES = [
  'engineer on call',
  'incident lead',
  'product owner',
  'security lead',
  'support lead',
  'finance lead',
  'counsel',
] as const

/** One of them. */
export type ExitRole = (typeof EXIT_ROLES)[number]
