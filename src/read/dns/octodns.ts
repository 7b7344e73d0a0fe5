import type { Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { dnsValues } from '../shared/dns-values.js'
import { at, type Data, entriesOf, itemsOf, scalarsOf, textOf } from '../syntax/data.js'

/** Zones and settings of octoDNS (https://github.com/octodns/octodns). */
export const octodns = defineReader({
  name: 'dns/octodns',
  version: 1,
  syntax: 'yaml',
  selects: {
    path: /(?:^|\/)(?:[a-z0-9_-]{1,63}\.){1,6}[a-z]{2,24}\.ya?ml$/,
    markers: { extensions: ['.yaml', '.yml'], anyOf: ['octodns'] },
  },
  reads: 'octoDNS: records of zones, providers that zones are kept at.',
  blind: 'Zones that are split or made by a program.',
  read(document, report) {
    for (const root of document.tree ?? []) {
      for (const { value } of entriesOf(at(root, 'providers'))) reportProvider(at(value, 'class'), report)
      for (const { key, value } of entriesOf(root))
        for (const record of itemsOf(value)) reportRecord(key, record, report)
    }
  },
})

function reportProvider(node: Data | undefined, report: Report): void {
  const text = textOf(node)
  if (node && text?.startsWith('octodns') && !text.startsWith('octodns.provider.yaml'))
    report.evidence({
      kind: 'adapter',
      value: `octodns:provider:${text}`,
      use: 'configured',
      at: node.offset,
      excerpt: text,
    })
}

function reportRecord(name: string, record: Data, report: Report): void {
  const type = textOf(at(record, 'type'))
  if (type === undefined) return
  const tag = textOf(at(record, 'value', 'tag'))
  for (const field of ['value', 'values'])
    for (const { path, scalar } of scalarsOf(at(record, field))) {
      const key = path.at(-1)
      if (key !== undefined && !['exchange', 'value', 'target'].includes(key)) continue
      if (tag !== undefined && !tag.startsWith('issue')) continue
      for (const value of dnsValues(type, scalar.text.replace(/\\;/g, ';'), name))
        report.evidence({
          kind: 'dns',
          value,
          use: 'configured',
          ...(name && { context: name }),
          at: scalar.offset,
          excerpt: value.slice(value.indexOf(':') + 1),
        })
    }
}
