import { defineReader } from '../reader.js'
import { reportChartValues } from '../shared/chart-values.js'
import { scopeOfPath } from '../shared/scope-of-path.js'

/** Values of Helm charts: images, which most charts write as registry, repository and tag. */
export const values = defineReader({
  name: 'helm/values',
  version: 2,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)(?:values(?:[._-][^/]{1,60})?|[^/]{1,60}[._-]values)\.(?:ya?ml|yaml\.gotmpl)$/ },
  reads: 'Helm values: images, and whether the part that they belong to is turned on.',
  blind: 'What templates make of the values.',
  read(document, report) {
    for (const root of document.tree ?? []) reportChartValues(root, report, { scope: scopeOfPath(document.path) })
  },
})
