import type { ExitTemplate } from '../template.js'

/** Proof that a device or app is genuine. */
export const attestation: ExitTemplate = {
  capability: 'attestation',
  close: [
    {
      title: 'Decide what may go on unproved',
      text: 'Reading may; sign-up, payments and bulk actions wait or are limited per account.',
      hours: [0.25, 1],
      by: 'security lead',
    },
  ],
  move: [
    {
      title: 'Lean on own signals',
      text: 'Keys bound to the device, age of the account, limits; platform attestation has no substitute of the same strength.',
      hours: [24, 160],
      by: 'security lead',
    },
  ],
  tell: 'some actions are limited for new devices',
  test: 'Use the app on a genuine and on an altered device, and see what each may do.',
  back: 'Ask devices for proof again at their next start.',
}
