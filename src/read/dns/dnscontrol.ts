import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { cutOffBrackets } from '../shared/cut-off.js'
import { dnsValues } from '../shared/dns-values.js'

const STRING = `\\s{0,9}["'\`]([^"'\`\\n]{0,2000})["'\`]`
const RECORD = new RegExp(
  `\\b(MX|TXT|CNAME|NS|CAA|ALIAS|SPF)\\(${STRING}\\s{0,9},(?:\\s{0,9}\\d{1,5}\\s{0,9},)?(?:\\s{0,9}["'](issue|issuewild|issuemail|iodef)["']\\s{0,9},)?${STRING}`,
  'g',
)
const NAME_SERVER = new RegExp(`\\bNAMESERVER\\(${STRING}`, 'g')
const INCLUDE = /["'`](include:[^"'`\s]{1,250})["'`]/g
const PROVIDER = new RegExp(`\\b(NewDnsProvider|NewRegistrar)\\(${STRING}(?:\\s{0,9},${STRING})?`, 'g')
const ZONE = new RegExp(`\\bD(?:_EXTEND)?\\(${STRING}`, 'g')

/** Zones of DNSControl (https://docs.dnscontrol.org/): JavaScript, read as text. */
export const dnscontrol = defineReader({
  name: 'dns/dnscontrol',
  version: 2,
  syntax: 'text',
  selects: { names: ['dnsconfig.js', 'dnsconfig.ts'] },
  reads: 'DNSControl: records, providers, registrars, own zones.',
  blind: 'Values that the program computes; provider types kept in creds.json.',
  cutOff: cutOffBrackets,
  read({ text }, report) {
    const counts = (match: RegExpMatchArray) => !isCommented(text, match.index!, 'c')
    const tell = (values: readonly string[], context: string, at: number) => {
      for (const value of values)
        report.evidence({
          kind: 'dns',
          value,
          use: 'configured',
          ...(context && { context }),
          at,
          excerpt: value.slice(value.indexOf(':') + 1),
        })
    }
    for (const match of text.matchAll(RECORD)) {
      const [whole, type, name, tag, data] = match
      if (counts(match) && tag !== 'iodef')
        tell(dnsValues(type!, data!, name!), name!, match.index + whole.length - 1 - data!.length)
    }
    for (const match of text.matchAll(NAME_SERVER))
      if (counts(match)) tell(dnsValues('NS', match[1]!), '', match.index + match[0].length - 1 - match[1]!.length)
    for (const match of text.matchAll(INCLUDE))
      if (counts(match)) tell(dnsValues('TXT', `v=spf1 ${match[1]!}`), '', match.index + 1)
    for (const match of text.matchAll(PROVIDER)) {
      const [, call, name, type] = match
      const kind = call === 'NewRegistrar' ? 'registrar' : 'provider'
      if (counts(match))
        report.evidence({
          kind: 'adapter',
          value: `dnscontrol:${kind}:${type ?? name!}`,
          use: 'configured',
          at: match.index,
          excerpt: type ?? name!,
        })
    }
    for (const match of text.matchAll(ZONE))
      if (counts(match) && match[1]!.includes('.'))
        report.identity({ kind: 'host', value: match[1]!.toLowerCase(), at: match.index })
  },
})
