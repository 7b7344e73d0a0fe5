import type { ExitTemplate } from '../template.js'

/** Maps, addresses, routes. */
export const maps: ExitTemplate = {
  capability: 'maps',
  close: [
    {
      title: 'Show addresses as text',
      text: 'And let orders go through that wait for a map or an address check.',
      hours: [0.5, 4],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Keep your own places; leave what is licensed',
      text: 'Most terms forbid to keep geocoded results: geocode anew at the substitute.',
      hours: [1, 8],
      by: 'counsel',
    },
  ],
  move: [
    {
      title: 'Show another map',
      text: 'OpenStreetMap data with another or an own tile server; its attribution is a duty.',
      hours: [8, 120],
      by: 'engineer on call',
    },
  ],
  tell: 'maps are missing',
  test: 'Find a hundred known addresses and compare.',
  back: 'Switch by setting; keep both behind one adapter.',
}
