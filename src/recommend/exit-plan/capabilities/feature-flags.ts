import type { ExitTemplate } from '../template.js'

/** Switches from outside. */
export const featureFlags: ExitTemplate = {
  capability: 'feature-flags',
  close: [
    {
      title: 'See what the defaults are',
      text: 'Without the vendor each flag falls to the default in code. Those that guard something dangerous must fall to off.',
      hours: [0.25, 2],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Export flags with rules and present values',
      text: 'Into a file that the product can read.',
      hours: [0.5, 4],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Read flags from the file or another service',
      text: 'OpenFeature as the interface makes the next change small.',
      hours: [4, 80],
      by: 'engineer on call',
    },
  ],
  tell: 'only if something is switched off',
  test: 'Start with the vendor blocked and compare every flag with the export.',
  back: 'Compare both lists before switching.',
}
