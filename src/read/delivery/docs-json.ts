import { defineReader } from '../reader.js'
import { hostOfUrl } from '../shared/host-of.js'
import { at, textOf } from '../syntax/data.js'

/** Documentation sites that are described by a `docs.json`, a name that many programs use: the schema tells. */
export const docsJson = defineReader({
  name: 'delivery/docs-json',
  version: 1,
  syntax: 'json',
  selects: { names: ['docs.json'] },
  reads: 'docs.json of hosted documentation: whose schema it follows.',
  blind: 'Files without a schema.',
  read(document, report) {
    const schema = at(document.tree, '$schema')
    const host = hostOfUrl(textOf(schema) ?? '')
    if (schema === undefined || host === undefined || at(document.tree, 'navigation') === undefined) return
    report.evidence({ kind: 'file', value: 'docs.json', use: 'declared', at: schema.offset, excerpt: host })
    report.evidence({ kind: 'host', value: host, use: 'declared', context: 'schema of docs.json', at: schema.offset })
  },
})
