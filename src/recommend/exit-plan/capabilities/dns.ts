import type { ExitTemplate } from '../template.js'

/** Answers to where the product’s names are. */
export const dns: ExitTemplate = {
  capability: 'dns',
  prepare: [
    {
      title: 'Keep the zone in a second place',
      text: 'Zone as a file in the repository, and a second DNS host that already serves it. Lower the TTL of records that would move (300 seconds), and of the delegation where the registry allows it.',
      commands: ['dig +noall +answer NS <DOMAIN>', 'dig +noall +answer SOA <DOMAIN>'],
      hours: [2, 16],
      by: 'engineer on call',
      source: {
        url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/best-practices-dns.html',
        checked: '2026-11-24',
      },
    },
  ],
  close: [
    {
      title: 'Change nothing in the old zone',
      text: 'From here on every change is made in both places, or in none.',
      hours: [0.1, 0.5],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Export the zone',
      text: 'As a zone file where the vendor gives one. What has no standard form (aliases, weighted or geographic answers, redirects) is written down by hand.',
      commands: ['dig @<NAME_SERVER> <DOMAIN> AXFR'],
      hours: [0.5, 4],
      by: 'engineer on call',
    },
  ],
  names: [
    {
      title: 'Change name servers at the registrar',
      text: 'First switch DNSSEC off by removing the DS record and wait out its TTL, else the whole domain fails to validate; then the name servers. Old delegations live up to two days.',
      commands: ['dig +noall +answer DS <DOMAIN>', 'dig @<NEW_NAME_SERVER> <NAME>'],
      hours: [1, 48],
      by: 'incident lead',
      source: {
        url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec-disable.html',
        checked: '2026-11-24',
      },
    },
  ],
  move: [
    {
      title: 'Change what writes records',
      text: 'Infrastructure code, certificate challenges, mail keys, verification records of other vendors.',
      hours: [2, 40],
      by: 'engineer on call',
    },
  ],
  tell: 'the product’s names resolve to nothing',
  test: 'Ask both sets of name servers for every record and compare; then ask public resolvers.',
  back: 'The same in reverse; sign with DNSSEC again only when the delegation is quiet.',
}
