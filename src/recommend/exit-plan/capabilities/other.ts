import type { ExitTemplate } from '../template.js'

/** What no other template speaks of. */
export const other: ExitTemplate = {
  capability: 'other',
  close: [
    {
      title: 'See what waits for it',
      text: 'Switch the feature off rather than let requests hang.',
      hours: [0.25, 2],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Export what it holds of yours',
      text: 'By its export or interface, with an eye on what only it knows.',
      hours: [1, 48],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Do without, or put another in its place',
      text: 'One adapter in code makes the next change small.',
      hours: [8, 160],
      by: 'product owner',
    },
  ],
  tell: 'what does not work',
  test: 'Use the feature once as a user.',
  back: 'Compare data on both sides first.',
}
