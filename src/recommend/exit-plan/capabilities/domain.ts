import type { ExitTemplate } from '../template.js'

/** The name itself, held at a registrar. */
export const domain: ExitTemplate = {
  capability: 'domain',
  prepare: [
    {
      title: 'Hold a second name under another top level and registrar',
      text: 'Registrar account under a mailbox on another domain, with registry lock where offered, renewal for years, two people who can log in.',
      hours: [2, 16],
      by: 'product owner',
    },
  ],
  close: [
    {
      title: 'Move mail that resets passwords',
      text: 'Whoever takes over the name receives the mail of every account that is registered with it.',
      hours: [0.5, 4],
      by: 'security lead',
    },
  ],
  take: [
    {
      title: 'Ask for the transfer code',
      text: 'Unlock the domain and ask for its code (AuthInfo). Change no contact data before: under ICANN rules a change may lock the name for 60 days.',
      hours: [0.5, 120],
      by: 'product owner',
      source: {
        url: 'https://www.icann.org/resources/pages/about-transfer-policy-2017-10-10-en',
        checked: '2026-11-24',
      },
    },
  ],
  names: [
    {
      title: 'Announce the second name where users already look',
      text: 'In the apps, by mail, on social networks, signed if users know a key.',
      hours: [1, 8],
      by: 'product owner',
    },
  ],
  move: [
    {
      title: 'Transfer, or begin again under the second name',
      text: 'A transfer between registrars takes up to a week. Under a new name change links, mail, sign-in redirects, app links and certificates.',
      hours: [24, 240],
      by: 'product owner',
    },
  ],
  tell: 'the address and mail of the product are gone',
  test: 'Open every host and send mail to every mailbox under the second name, from a network of strangers.',
  back: 'Redirect the second name for a year at least; users keep what they learnt.',
}
