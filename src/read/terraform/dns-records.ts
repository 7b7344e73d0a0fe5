import type { Report } from '../reader.js'
import { dnsValues, looseDnsValues } from '../shared/dns-values.js'
import type { HclAttribute, HclBlock } from '../syntax/hcl-tree.js'
import { attributeOf, attributesBelow, literalOf } from './attributes.js'

/** Resource types that are DNS records at any provider; some carry the record's type in their name. */
const RECORD_RESOURCE =
  /(?:dns|domain|zone|route53).*record|^(?:digitalocean|cloudflare|ns1|powerdns|dnsimple|hetznerdns|porkbun)_record/
const TYPE_IN_NAME = /_(mx|txt|cname|ns|caa)_record(?:_set)?$/
const VALUE_NAMES = new Set([
  'records',
  'record',
  'rrdatas',
  'value',
  'values',
  'content',
  'target',
  'address',
  'data',
  'exchange',
  'answer',
  'answers',
  'nsdname',
  'cname',
])

/** Reports what a DNS record resource says; none for resources of other kinds. */
export function reportDnsRecord(block: HclBlock, report: Report): void {
  const [resource = '', label = ''] = block.labels
  if (!RECORD_RESOURCE.test(resource)) return
  const name = literalOf(attributeOf(block.body, 'name', 'subdomain', 'host', 'domain')) ?? ''
  for (const { block: inner, attribute } of attributesBelow(block)) {
    if (!VALUE_NAMES.has(attribute.name)) continue
    const tag = literalOf(attributeOf(inner.body, 'tag'))
    if (tag !== undefined && !tag.startsWith('issue')) continue
    const type = TYPE_IN_NAME.exec(resource)?.[1] ?? typeOf(inner) ?? typeOf(block)
    for (const { text, offset } of attribute.strings)
      for (const value of type === undefined ? looseDnsValues(label, text) : dnsValues(type, text, name))
        report.evidence({
          kind: 'dns',
          value,
          use: 'configured',
          context: name || label,
          at: offset,
          excerpt: excerptOf(value),
        })
  }
}

function typeOf(block: HclBlock): string | undefined {
  return literalOf(attributeOf(block.body, 'type', 'record_type', 'fieldtype'))
}

/** The record's value without its type; the token behind a verification prefix is not shown. */
function excerptOf(value: string): string {
  return value.slice(value.indexOf(':') + 1)
}

const OBJECT = /\{[^{}]*\}/g
const OBJECT_TYPE = /\btype"?\s*[=:]\s*"(MX|TXT|CNAME|NS|CAA)"/i
const OBJECT_NAME = /\bname"?\s*[=:]\s*"([^"]*)"/
const OBJECT_VALUE =
  /\b(?:values?|records?|content|target|data|rrdatas|exchange)"?\s*[=:]\s*(?:\[\s*)?"((?:[^"\\]|\\.)*)"/

/** Reports DNS records that stand as data: lists of objects with a type and a value, and strings that can be nothing else. */
export function reportDnsData(attribute: HclAttribute, owner: string, report: Report): void {
  for (const { text, offset } of attribute.strings)
    for (const value of looseDnsValues(owner, text))
      report.evidence({ kind: 'dns', value, use: 'configured', context: owner, at: offset, excerpt: excerptOf(value) })
  if (!OBJECT_TYPE.test(attribute.source)) return
  for (const match of attribute.source.matchAll(OBJECT)) {
    const type = OBJECT_TYPE.exec(match[0])?.[1]
    const written = OBJECT_VALUE.exec(match[0])
    if (type === undefined || written === null) continue
    const at = attribute.valueOffset + match.index + written.index
    for (const value of dnsValues(type, written[1]!, OBJECT_NAME.exec(match[0])?.[1]))
      if (looseDnsValues(owner, written[1]!).length === 0)
        report.evidence({ kind: 'dns', value, use: 'configured', context: owner, at, excerpt: excerptOf(value) })
  }
}
