import type { ExitTemplate } from '../template.js'

/** Measuring use. */
export const analytics: ExitTemplate = {
  capability: 'analytics',
  close: [
    {
      title: 'See that nothing waits for it',
      text: 'Switch the calls off where pages or jobs hang on them.',
      hours: [0.25, 1],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Export raw events and definitions',
      text: 'Definitions of figures matter more than old events; what is about persons leaves only with a reason to keep it.',
      hours: [1, 48],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Count elsewhere',
      text: 'Own event log first. Consent texts name the vendor: change them.',
      hours: [4, 80],
      by: 'product owner',
    },
  ],
  tell: 'customers who read reports: from when to when they are empty',
  test: 'Compare a day of both counts.',
  back: 'Mark the gap; do not guess it.',
}
