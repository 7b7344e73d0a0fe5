import type { ExitTemplate } from '../template.js'

/** Scripts, fonts and styles that pages load from others. */
export const webAssets: ExitTemplate = {
  capability: 'web-assets',
  close: [
    {
      title: 'See that pages show without it',
      text: 'Take out what blocks rendering.',
      hours: [0.25, 2],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Put the files with your own',
      text: 'Same version, checked against the hash that stands in the page; licence of fonts looked at.',
      commands: ['openssl dgst -sha384 -binary <FILE> | openssl base64 -A'],
      hours: [0.5, 8],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Load them from your own host',
      text: 'Addresses in pages and content security policy.',
      hours: [1, 16],
      by: 'engineer on call',
    },
  ],
  tell: 'pages look plain for a while',
  test: 'Open the pages with the vendor blocked.',
  back: 'Not needed: own files are as good.',
}
