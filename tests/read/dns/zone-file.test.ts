import { describe, expect, it } from 'vitest'
import { zoneFile } from '../../../src/read/dns/zone-file.js'
import { brief, readWith } from '../read-with.js'

describe('dns/zone-file', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['((((\n"', []],
    ['; @ IN MX 10 mx.example.net.', []],
    ['@ IN AAAA 2001:db8::1\nwww IN SRV 0 0 1 x.example.', []],
    [
      '$TTL 3600\n@ IN SOA ns1.example. admin.example. (\n  1 ; serial IN MX 5 fake.example.\n  2 )\n@ 300 IN MX 10 mx.example.net. ; mail\n  IN NS ns1.dns.example.\nwww CNAME edge.cdn.example.',
      [
        'dns MX:mx.example.net configured 5:16',
        'dns NS:ns1.dns.example configured 6:9',
        'dns CNAME:edge.cdn.example configured 7:11',
      ],
    ],
    [
      '@ IN TXT ("v=spf1 include:_spf.example "\n  "include:send.example ~all")\n@ CAA 0 issue "ca.example"\ns1._domainkey IN CNAME keys.example.net.\n@ TXT "google-site-verification=abc"',
      [
        'dns SPF:_spf.example configured 1:27',
        'dns SPF:send.example configured 2:12',
        'dns CAA:ca.example configured 3:16',
        'dns CNAME:keys.example.net configured 4:24',
        'dns DKIM:keys.example.net configured 4:24',
        'dns TXT:google-site-verification= configured 5:8',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(zoneFile, 'zones/shop.example.zone', text))).toEqual(expected)
  })

  it.each<[string, string[], string[]]>([
    [
      '@ IN SOA ns1.example. h.example. ( 1 2 3\n@ IN MX 10 mx.example.net.\n',
      ['dns MX:mx.example.net configured 2:12'],
      ['line 1: a parenthesis is not closed'],
    ],
    [
      '@ IN TXT "v=spf1 include:send.example ~all\n@ IN MX 10 mx.example.net.\n',
      ['dns SPF:send.example configured 1:26', 'dns MX:mx.example.net configured 2:12'],
      ['line 1: a quotation mark is not closed'],
    ],
    ['@ IN TXT "a (smile; here"\n@ IN SOA a. b. ( 1 ; serial (\n 2 )\n', [], []],
    ['@ IN TXT "say \\"yes\\" (" ; it"s\n', [], []],
  ])('names what is broken: %s', async (text, expected, problems) => {
    const result = await readWith(zoneFile, 'zones/shop.example.zone', text)
    expect(brief(result)).toEqual(expected)
    expect(result.problems.map(({ reason }) => reason)).toEqual(problems)
  })
})
