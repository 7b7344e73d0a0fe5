import type { ExitTemplate } from '../template.js'

/** Messages over a channel of somebody else. */
export const chat: ExitTemplate = {
  capability: 'chat',
  prepare: [
    {
      title: 'Agree where the team meets without it',
      text: 'A second channel that everybody has tried, and phone numbers on paper: this plan is worked off in it.',
      hours: [1, 4],
      by: 'incident lead',
    },
  ],
  close: [
    {
      title: 'Move the incident to the second channel',
      text: 'Alerts that go into the lost channel go unread: turn them to mail or phone.',
      hours: [0.25, 1],
      by: 'incident lead',
    },
  ],
  take: [
    {
      title: 'Export what may be exported',
      text: 'Members, channels, files, messages as far as plan and law allow.',
      hours: [1, 24],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Connect another channel',
      text: 'Bots, webhooks and their secrets; users of the product choose another channel or mail.',
      hours: [4, 80],
      by: 'engineer on call',
    },
  ],
  tell: 'messages over that channel stop; which other one there is',
  test: 'Send one message of each kind and answer it.',
  back: 'Issue new tokens; the old ones were in a lost account.',
}
