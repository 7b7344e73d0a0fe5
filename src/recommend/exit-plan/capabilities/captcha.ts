import type { ExitTemplate } from '../template.js'

/** Checks that keep machines out. */
export const captcha: ExitTemplate = {
  capability: 'captcha',
  close: [
    {
      title: 'Close sign-up and anonymous posting, or limit them hard',
      text: 'A check that passes when its vendor does not answer is an open door; one that fails locks people out. Choose, and say so.',
      hours: [0.25, 1],
      by: 'security lead',
    },
  ],
  move: [
    {
      title: 'Put another check in its place',
      text: 'Proof of work on your own server, a confirmed mail address, invitations, limits per address and network.',
      hours: [4, 40],
      by: 'engineer on call',
    },
  ],
  tell: 'sign-up is closed for a while',
  test: 'Sign up by hand, then by a script a thousand times; the script must fail.',
  back: 'Nothing to move; look through what was created meanwhile.',
}
