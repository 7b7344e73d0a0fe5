import type { ExitTemplate } from '../template.js'

/** Who users and staff are. */
export const identity: ExitTemplate = {
  capability: 'identity',
  prepare: [
    {
      title: 'Bind every account to something of your own',
      text: 'Own user number, confirmed mail address, second way in; an administrator account that does not hang on the provider, sealed and tried once a quarter.',
      hours: [8, 80],
      by: 'security lead',
    },
  ],
  close: [
    {
      title: 'Keep the sessions that live, close what would let strangers in',
      text: 'Do not restart or rotate the keys of sessions. No sign-up or change of address without a check; no check that passes when the provider does not answer.',
      hours: [0.25, 1],
      by: 'security lead',
    },
  ],
  take: [
    {
      title: 'Export users with what identifies them',
      text: 'Addresses, user numbers at the provider, groups, second factors as far as they leave; password hashes only where the provider gives them.',
      hours: [1, 48],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Let users in another way',
      text: 'Mail link to the confirmed address, then enrolment at the new provider; redirect addresses, issuer and keys in code.',
      hours: [16, 240],
      by: 'engineer on call',
    },
  ],
  tell: 'who must log in anew, how, and that you never ask for a password by mail',
  test: 'Sign up, log in, recover an account and log in as administrator with the provider unreachable.',
  back: 'Link both identities by your own user number; never by an address that was not confirmed.',
}
