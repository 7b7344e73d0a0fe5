import type { ExitTemplate } from '../template.js'

/** Mailboxes, calendars, documents. */
export const workspace: ExitTemplate = {
  capability: 'workspace',
  prepare: [
    {
      title: 'Keep the way back outside of it',
      text: 'This runbook, contracts, registrar log-in and recovery addresses in a mailbox and folder of another company.',
      hours: [2, 16],
      by: 'security lead',
    },
  ],
  close: [
    {
      title: 'Receive mail elsewhere',
      text: 'MX to another host at once: what cannot be delivered comes back to its sender after days.',
      commands: ['dig +noall +answer MX <DOMAIN>'],
      hours: [0.5, 4],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Export mail, calendars and documents',
      text: 'Owners’ and finance’s mailboxes first. Documents in open formats, since links between them break.',
      hours: [2, 120],
      by: 'security lead',
    },
  ],
  move: [
    {
      title: 'Work with another suite',
      text: 'Accounts, mail, calendars; log-ins elsewhere that hang on it (single sign-on) change with it.',
      hours: [16, 160],
      by: 'product owner',
    },
  ],
  tell: 'how to reach you meanwhile, from an address that they know',
  test: 'Mail in and out, one meeting, one shared document, with somebody outside.',
  back: 'MX last, after mail was brought together.',
}
