import type { ExitTemplate } from '../template.js'

/** Delivery near the user and protection from attacks. */
export const cdn: ExitTemplate = {
  capability: 'cdn',
  prepare: [
    {
      title: 'Be able to serve without it',
      text: 'Know what the origin bears, keep its address secret and changeable, and keep rules for caching and blocking as text in the repository.',
      hours: [4, 24],
      by: 'engineer on call',
    },
  ],
  close: [
    {
      title: 'Guard the origin',
      text: 'Limit requests at the origin, close what is dear to answer, put logged-in traffic first. Without the shield the origin’s address becomes known.',
      hours: [0.5, 2],
      by: 'security lead',
    },
  ],
  take: [
    {
      title: 'Write down rules and certificates',
      text: 'Redirects, headers, cache rules, blocked addresses, functions at the edge; certificates that the vendor issued do not leave.',
      hours: [1, 8],
      by: 'engineer on call',
    },
  ],
  names: [
    {
      title: 'Point names to the origin or the substitute',
      text: 'Old answers live as long as their TTL. Names that the vendor gave (its own domain) die with it: find them in code, mails and apps.',
      commands: ['dig +noall +answer <NAME>'],
      hours: [0.5, 24],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Put another shield before the origin',
      text: 'New origin address, then names, then rules; a shield before a known address protects little.',
      hours: [4, 40],
      by: 'engineer on call',
    },
  ],
  tell: 'pages are slow or do not load',
  test: 'Fetch one page of each kind through the substitute by name, and compare headers and caching.',
  back: 'Change the origin’s address once more, since it was public meanwhile.',
}
