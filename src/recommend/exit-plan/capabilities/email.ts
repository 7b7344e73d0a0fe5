import type { ExitTemplate } from '../template.js'

/** Mail that the product sends. */
export const email: ExitTemplate = {
  capability: 'email',
  prepare: [
    {
      title: 'Send a part through a second provider all the time',
      text: 'Reputation grows over weeks. Domain verified, DKIM and SPF published for both, sending address on your own domain.',
      commands: ['dig +noall +answer TXT <DOMAIN>', 'dig +noall +answer TXT _dmarc.<DOMAIN>'],
      hours: [4, 24],
      by: 'engineer on call',
    },
  ],
  close: [
    {
      title: 'Hold bulk mail, keep resets and codes',
      text: 'Queue what can wait. Close what may not go on without its mail: sign-up confirmation, change of address.',
      hours: [0.25, 1],
      by: 'incident lead',
    },
  ],
  take: [
    {
      title: 'Take out suppressions, templates and contacts',
      text: 'Who bounced, complained or unsubscribed must not be written to from the next provider either.',
      hours: [1, 8],
      by: 'engineer on call',
    },
  ],
  names: [
    {
      title: 'Publish the new sender in DNS',
      text: 'DKIM keys and return path of the new provider, SPF with both; remove the old ones last.',
      hours: [0.5, 24],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Send through the second provider',
      text: 'Small and wanted mail first, growing over days. Callbacks for bounces and complaints belong to it.',
      hours: [4, 80],
      by: 'engineer on call',
    },
  ],
  tell: 'confirmations, resets and notices by mail do not arrive',
  test: 'Send each kind of mail to mailboxes of the large hosts and look at the authentication results in its head.',
  back: 'Split traffic and keep both; a sender that rested must warm up again.',
}
