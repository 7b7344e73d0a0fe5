import type { ExitTemplate } from '../template.js'

/** Filters against harmful content. */
export const moderation: ExitTemplate = {
  capability: 'moderation',
  prepare: [
    {
      title: 'Be able to moderate by hand',
      text: 'Queue, rules in writing, people on a rota. Stores and hosts ask for working moderation: losing it can cost you others.',
      hours: [16, 80],
      by: 'product owner',
    },
  ],
  close: [
    {
      title: 'Hold new content of strangers until somebody looked',
      text: 'Uploads and posts of new accounts wait; reports of users go to people. Legal duties to report go on.',
      hours: [0.25, 2],
      by: 'incident lead',
    },
  ],
  take: [
    {
      title: 'Take out rules, lists and decisions',
      text: 'Block lists, thresholds, history of decisions and appeals; lists of hashes are often licensed and stay.',
      hours: [1, 8],
      by: 'product owner',
    },
  ],
  move: [
    {
      title: 'Put another filter and more people in its place',
      text: 'Compare its verdicts with past decisions before it acts alone.',
      hours: [16, 160],
      by: 'product owner',
    },
  ],
  tell: 'posts appear later',
  test: 'Run a sample of past decisions through it and count both kinds of error.',
  back: 'Look through what passed meanwhile.',
}
