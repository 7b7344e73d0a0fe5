import type { ExitTemplate } from '../template.js'

/** Income and reach by advertising. */
export const ads: ExitTemplate = {
  capability: 'ads',
  close: [
    {
      title: 'Take empty places out',
      text: 'And stop what spends money for pages that do not answer.',
      hours: [0.25, 2],
      by: 'product owner',
    },
  ],
  take: [
    {
      title: 'Export reports, campaigns and audiences',
      text: 'Ask when the balance is paid; audiences about persons seldom may be taken along.',
      hours: [1, 8],
      by: 'finance lead',
    },
  ],
  move: [
    {
      title: 'Sell or buy elsewhere',
      text: 'Tags, ads.txt, consent texts.',
      hours: [8, 80],
      by: 'product owner',
    },
  ],
  tell: 'advertisers: what runs',
  test: 'One campaign from click to report.',
  back: 'Small sums first.',
}
