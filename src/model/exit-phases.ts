/** When a step of an exit is due, first to last. */
export const EXIT_PHASES = ['beforehand', 'first-hour', 'first-day', 'first-week', 'afterwards'] as const

/** One stretch of an exit. */
export type ExitPhase = (typeof EXIT_PHASES)[number]
