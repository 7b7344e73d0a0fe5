import type { ExitTemplate } from '../template.js'

/** Content that editors keep. */
export const cms: ExitTemplate = {
  capability: 'cms',
  close: [
    {
      title: 'Serve the last built pages',
      text: 'Stop builds that would fetch nothing and publish empty pages.',
      hours: [0.25, 1],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Export content, models and files',
      text: 'With languages, drafts and links between entries.',
      hours: [1, 24],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Import elsewhere, or keep content as files',
      text: 'Models first; queries in code change.',
      hours: [16, 240],
      by: 'product owner',
    },
  ],
  tell: 'editors: where to write meanwhile',
  test: 'Publish one change of each kind of page.',
  back: 'Move what was written meanwhile by hand.',
}
