import { defineReader } from '../reader.js'
import { dnsValues } from '../shared/dns-values.js'
import { recordsOf, type ZoneRecord } from './zone-records.js'

/** Zone files as name servers read them (RFC 1035, section 5). */
export const zoneFile = defineReader({
  name: 'dns/zone-file',
  version: 2,
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
    const { records, fault } = recordsOf(document.text)
    if (fault !== undefined) report.problem({ reason: fault, severity: 'partial' })
    for (const record of records) {
      const match = RECORD.exec(record.text)
      if (match === null) continue
      const [whole, name, type, data] = match
      owner = name === undefined || name.trim() === '' ? owner : name
      for (const value of dnsValues(type!, data!.replace(/[()]/g, ' ').trim(), owner)) {
        const shown = value.slice(value.indexOf(':') + 1)
        const at = placeOf(document.text, record, shown, record.offset + whole.length - data!.length)
        report.evidence({
          kind: 'dns',
          value,
          use: 'configured',
          ...(owner && { context: owner }),
          at,
          excerpt: shown,
        })
      }
    }
  },
})

/** Owner (blank for the one before), time to live and class in either order, type, data. */
const RECORD =
  /^([^\s;$]\S{0,254})?[ \t]+(?:\d{1,10}[smhdw]?[ \t]+)?(?:(?:IN|CH)[ \t]+)?(?:\d{1,10}[smhdw]?[ \t]+)?(MX|TXT|SPF|CNAME|NS|CAA|ALIAS|ANAME|A)[ \t]+(\S[^\n]{0,8000})$/i

/** Where a value stands in its record, which may run over lines; `data` where the record writes it in pieces. */
function placeOf(text: string, record: ZoneRecord, shown: string, data: number): number {
  const found = text.slice(data, record.end).toLowerCase().indexOf(shown.toLowerCase())
  return found < 0 ? data : data + found
}
