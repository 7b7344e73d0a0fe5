import type { ExitTemplate } from '../template.js'

/** Messages to phones through their gateways. */
export const push: ExitTemplate = {
  capability: 'push',
  prepare: [
    {
      title: 'Have another way to reach users',
      text: 'Confirmed mail addresses, web push, a page or feed that apps ask by themselves.',
      hours: [8, 80],
      by: 'product owner',
    },
  ],
  close: [
    {
      title: 'Send urgent notices another way',
      text: 'Security alerts and codes by mail or inside the app; stop retries that fill queues.',
      hours: [0.5, 2],
      by: 'incident lead',
    },
  ],
  take: [
    {
      title: 'Keep the list of users and topics',
      text: 'Tokens are bound to app and sender and are useless elsewhere; which user wanted what is not.',
      hours: [0.5, 4],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Let the app fetch, or use an own sender where the platform allows it',
      text: 'On Apple devices only Apple’s gateway wakes a sleeping app; on Android an own connection or UnifiedPush can.',
      hours: [24, 240],
      by: 'product owner',
    },
  ],
  tell: 'no notices on phones; the app shows them when it is opened',
  test: 'Send one notice of each kind to a device of each platform that was asleep.',
  back: 'Apps register anew at their next start; until then tokens in your list are old.',
}
