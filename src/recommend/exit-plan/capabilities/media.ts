import type { ExitTemplate } from '../template.js'

/** Pictures, video, embeds. */
export const media: ExitTemplate = {
  capability: 'media',
  close: [
    {
      title: 'Serve originals',
      text: 'Unscaled is better than missing; hold uploads that need conversion. See that metadata is still removed.',
      hours: [0.5, 4],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Fetch originals before versions',
      text: 'Versions can be made again.',
      hours: [1, 120],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Convert elsewhere or yourself',
      text: 'Addresses with the vendor’s parameters stand in pages, mails and the database.',
      hours: [8, 160],
      by: 'engineer on call',
    },
  ],
  tell: 'pictures or videos are missing',
  test: 'Show one item of each kind on an old and a new device.',
  back: 'Convert what was uploaded meanwhile.',
}
