import type { ExitTemplate } from '../template.js'

/** The way by which people install and update the apps. */
export const appStore: ExitTemplate = {
  capability: 'app-store',
  prepare: [
    {
      title: 'Keep a second way to the users',
      text: 'Web app with web push, mailing list, Android package on your own site and in a second store. Company account instead of a person’s, two people with full rights, signing keys in your own hands.',
      hours: [24, 240],
      by: 'product owner',
    },
  ],
  close: [
    {
      title: 'Keep the installed apps working',
      text: 'They go on. Do not force updates, do not end old interfaces, do not let sessions run out; switch paid features to another check than the store’s receipt.',
      hours: [0.5, 2],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Take out everything that the console shows',
      text: 'Listings, screenshots, reviews, reports of sales and payouts, testers, symbols, the last builds; none of it is shown once the account is closed.',
      hours: [2, 16],
      by: 'product owner',
    },
  ],
  move: [
    {
      title: 'Offer what does not need the store',
      text: 'Web app first. Moving to a new account of the same people after a termination is usually refused and can harm the appeal: ask counsel.',
      hours: [40, 400],
      by: 'product owner',
    },
  ],
  tell: 'no new installs and no updates; the installed app works on, and where news will be',
  test: 'Install and update on a fresh device by each remaining way, with an account that has never seen the product.',
  back: 'A new review of the whole app; expect the ground of removal to be looked at first.',
}
