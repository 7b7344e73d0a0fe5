import { defineReader } from '../reader.js'
import { dnsValues } from '../shared/dns-values.js'
import { linesOf } from '../shared/lines.js'
import { uncommented, type ZoneLine } from './zone-line.js'

/** Zone files as name servers read them (RFC 1035, section 5). */
export const zoneFile = defineReader({
  name: 'dns/zone-file',
  version: 1,
  syntax: 'text',
  selects: {
    extensions: ['.zone'],
    path: /(?:^|\/)(?:db\.(?:[a-z0-9-]{1,63}\.){0,8}[a-z0-9-]{2,63}|zones\/[^/]{1,120}\.(?:db|txt))$/,
    markers: { extensions: ['.txt', '.db', '.bind', '.hosts'], anyOf: ['$ORIGIN', ' IN SOA ', '\tIN\tSOA\t', ' SOA '] },
  },
  reads: 'Zone files: mail servers, name servers, aliases, senders of mail, certificate issuers, verification records.',
  blind: 'Records that $INCLUDE or $GENERATE bring in.',
  read(document, report) {
    let owner = ''
    for (const record of recordsOf(document.text)) {
      const match = RECORD.exec(record.text)
      if (match === null) continue
      const [whole, name, type, data] = match
      owner = name === undefined || name.trim() === '' ? owner : name
      for (const value of dnsValues(type!, data!.replace(/[()]/g, ' ').trim(), owner)) {
        const at = record.offset + whole.length - data!.length
        report.evidence({
          kind: 'dns',
          value,
          use: 'configured',
          ...(owner && { context: owner }),
          at,
          excerpt: value.slice(value.indexOf(':') + 1),
        })
      }
    }
  },
})

/** Owner (blank for the one before), time to live and class in either order, type, data. */
const RECORD =
  /^([^\s;$]\S{0,254})?[ \t]+(?:\d{1,10}[smhdw]?[ \t]+)?(?:(?:IN|CH)[ \t]+)?(?:\d{1,10}[smhdw]?[ \t]+)?(MX|TXT|SPF|CNAME|NS|CAA|ALIAS|ANAME|A)[ \t]+(\S[^\n]{0,8000})$/i

/** One record a line; what stands in parentheses runs on over lines. */
function* recordsOf(text: string): Generator<ZoneLine> {
  let open: ZoneLine | undefined
  let depth = 0
  for (const line of linesOf(text)) {
    const plain = uncommented(line.text.slice(0, 8000))
    depth = Math.max(0, depth + plain.depth)
    open =
      open === undefined
        ? { text: plain.text, offset: line.offset }
        : { ...open, text: `${open.text} ${plain.text.trim()}`.slice(0, 8400) }
    if (depth > 0) continue
    yield open
    open = undefined
  }
  if (open !== undefined) yield open
}
