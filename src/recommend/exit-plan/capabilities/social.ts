import type { ExitTemplate } from '../template.js'

/** Sharing, posting and sign-up through networks. */
export const social: ExitTemplate = {
  capability: 'social',
  prepare: [
    {
      title: 'Bring followers to a list of your own',
      text: 'Mail or feed; followers do not move with you.',
      hours: [2, 16],
      by: 'product owner',
    },
  ],
  close: [
    {
      title: 'Let users in who signed up through the network',
      text: 'By a mail link to their confirmed address.',
      hours: [0.5, 4],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Download the archive of the accounts',
      text: 'Posts, messages, names of followers as far as given.',
      hours: [1, 48],
      by: 'product owner',
    },
  ],
  move: [
    {
      title: 'Post and sign in another way',
      text: 'Buttons, redirect addresses, tokens.',
      hours: [4, 40],
      by: 'engineer on call',
    },
  ],
  tell: 'where news will be, and how to log in',
  test: 'Log in as somebody who has only the network’s account.',
  back: 'Link by your own user number.',
}
