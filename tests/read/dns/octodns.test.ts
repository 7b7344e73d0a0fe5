import { describe, expect, it } from 'vitest'
import { octodns } from '../../../src/read/dns/octodns.js'
import { brief, readWith } from '../read-with.js'

describe('dns/octodns', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['? [', []],
    ['www: {type: A, value: shop.example}', []],
    ['services: {web: {type: web, value: x}}', []],
    [
      "'':\n  - type: MX\n    values: [{exchange: mx.example.net., preference: 10}]\n  - {type: TXT, value: 'v=spf1 include:send.example ~all'}\n  - {type: CAA, value: {tag: issue, value: ca.example}}\n# x: {type: NS, value: ns.example.}\nwww: {type: CNAME, value: edge.cdn.example.}",
      [
        'dns MX:mx.example.net configured 3:25',
        'dns SPF:send.example configured 4:40',
        'dns CAA:ca.example configured 5:44',
        'dns CNAME:edge.cdn.example configured 7:27',
      ],
    ],
    [
      'providers:\n  config: {class: octodns.provider.yaml.YamlProvider}\n  r53: {class: octodns_route53.Route53Provider}',
      ['adapter octodns:provider:octodns_route53.Route53Provider configured 3:16'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(octodns, 'config/shop.example.yaml', text))).toEqual(expected)
  })
})
