import type { ExitTemplate } from '../template.js'

/** Codes and alerts by phone. */
export const sms: ExitTemplate = {
  capability: 'sms',
  prepare: [
    {
      title: 'Contract a second provider and register sender and campaign there',
      text: 'Registration with carriers takes weeks and cannot be hurried on the day. Offer users a way in without a phone (authenticator app, passkey).',
      hours: [8, 40],
      by: 'product owner',
    },
  ],
  close: [
    {
      title: 'Close sign-up, and number changes and payouts, where a code by phone guards them',
      text: 'Without the code they must be closed, not open. Who is logged in stays logged in.',
      hours: [0.25, 1],
      by: 'incident lead',
    },
  ],
  take: [
    {
      title: 'Take out numbers, consents and logs',
      text: 'List of own numbers and senders, opt-outs (they bind you at the next provider too), message logs as far as you must keep them.',
      hours: [1, 24],
      by: 'engineer on call',
    },
  ],
  names: [
    {
      title: 'Order number porting from the new provider',
      text: 'The new provider asks for it, with proof of ownership; keep the old account and numbers alive until it is done. Short codes and alphanumeric senders are leased or registered anew, not ported.',
      hours: [120, 672],
      by: 'product owner',
      unlessDocumented: true,
    },
  ],
  move: [
    {
      title: 'Send through the second provider',
      text: 'Credentials, sender, templates, callback addresses and their signatures; one country after the other.',
      hours: [8, 80],
      by: 'engineer on call',
    },
  ],
  tell: 'codes and alerts by phone do not arrive; which other way in there is',
  test: 'Send one code to a phone of each country and carrier you serve, and see that its receipt comes back.',
  back: 'Route a tenth of the messages first; keep both providers in turn.',
}
