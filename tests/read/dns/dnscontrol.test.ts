import { describe, expect, it } from 'vitest'
import { dnscontrol } from '../../../src/read/dns/dnscontrol.js'
import { brief, readWith } from '../read-with.js'

describe('dns/dnscontrol', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['D("', []],
    ['// MX("@", 10, "mx.example.net.")', []],
    ['A("@", "192.0.2.1")', []],
    [
      'var R = NewRegistrar("acme-reg");\nvar P = NewDnsProvider("r53", "ROUTE53");\nD("shop.example", R, DnsProvider(P),\n  MX("@", 10, "mx.example.net."),\n  TXT("@", "google-site-verification=abc"),\n  CAA("@", "issue", "ca.example"),\n  CAA("@", "iodef", "mailto:a@x.example"),\n  NAMESERVER("ns1.dns.example."),\n  SPF_BUILDER({parts: ["v=spf1", "include:send.example"]}),\n);',
      [
        'dns MX:mx.example.net configured 4:16',
        'dns TXT:google-site-verification= configured 5:13',
        'dns CAA:ca.example configured 6:22',
        'dns NS:ns1.dns.example configured 8:15',
        'dns SPF:send.example configured 9:43',
        'adapter dnscontrol:registrar:acme-reg configured 1:23',
        'adapter dnscontrol:provider:ROUTE53 configured 2:32',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(dnscontrol, 'dnsconfig.js', text))).toEqual(expected)
  })
})
