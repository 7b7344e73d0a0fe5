import type { ExitTemplate } from '../template.js'

/** Calls and meetings. */
export const realtimeVideo: ExitTemplate = {
  capability: 'realtime-video',
  close: [
    {
      title: 'Take the call button away, and tell who has an appointment',
      text: 'A link to another meeting tool is enough for the first day.',
      hours: [0.25, 2],
      by: 'product owner',
    },
  ],
  take: [
    {
      title: 'Fetch recordings and transcripts',
      text: 'As far as consent and retention allow.',
      hours: [1, 48],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Run calls over another service or an own media server',
      text: 'Client library, tokens, TURN, recording; apps need an update.',
      hours: [40, 400],
      by: 'product owner',
    },
  ],
  tell: 'calls do not start; how to meet instead',
  test: 'Hold a call of the largest size you sell, from a mobile network and from behind a firewall.',
  back: 'New rooms there, old ones end where they began.',
}
