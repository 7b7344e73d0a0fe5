import { describe, expect, it } from 'vitest'
import { dnsValues, looseDnsValues } from '../../../src/read/shared/dns-values.js'

describe('dnsValues', () => {
  it.each([
    ['A', '192.0.2.1', '', ['A:192.0.2.1']],
    ['A', 'shop.example', '', []],
    ['SRV', '0 5 5060 sip.example.net', '', []],
    ['MX', '', '', []],
    ['MX', '${var.mail}', '', []],
    ['MX', '10 mail.example.net.', '', ['MX:mail.example.net']],
    ['MX', '10 inbound.${var.region}.mail.example.net', '', ['MX:mail.example.net']],
    ['NS', 'ns1.dns.example.', '', ['NS:ns1.dns.example']],
    ['CNAME', 'Edge.Cdn.Example.', 'www', ['CNAME:edge.cdn.example']],
    ['CNAME', 's1.keys.example.net', 's1._domainkey', ['CNAME:s1.keys.example.net', 'DKIM:s1.keys.example.net']],
    ['CAA', '0 issue "ca.example"', '', ['CAA:ca.example']],
    ['CAA', 'ca.example', '', ['CAA:ca.example']],
    ['CAA', '0 iodef "mailto:security@example.com"', '', []],
    ['TXT', 'google-site-verification=AbCd123', '', ['TXT:google-site-verification=']],
    ['TXT', '"MS=ms12345678"', '', ['TXT:MS=']],
    ['TXT', 'v=DMARC1; p=reject', '_dmarc', []],
    ['TXT', 'v=DKIM1; k=rsa; p=MIGf', 's1._domainkey', []],
    ['TXT', 'just some words', '', []],
    ['TXT', 'v=spf1 -all', '', []],
    [
      'TXT',
      '"v=spf1 include:_spf.mail.example ip4:192.0.2.0/24 " "include:send.example ~all"',
      '',
      ['SPF:_spf.mail.example', 'SPF:send.example'],
    ],
    ['TXT', 'v=spf1 redirect=_spf.example.org', '', ['SPF:_spf.example.org']],
  ])('%s %s', (type, value, name, expected) => {
    expect(dnsValues(type, value, name)).toEqual(expected)
  })
})

it.each([
  ['region', 'region=eu-west-1', []],
  ['host', '10 mail.example.net', []],
  ['spf', 'v=spf1 include:send.example ~all', ['SPF:send.example']],
  ['txt', 'google-site-verification=abc', ['TXT:google-site-verification=']],
  ['mx_records', '10 mail.example.net', ['MX:mail.example.net']],
])('takes a text anywhere for a record only where it can be nothing else: %s %s', (name, text, expected) => {
  expect(looseDnsValues(name, text)).toEqual(expected)
})
