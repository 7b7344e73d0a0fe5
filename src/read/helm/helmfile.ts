import { defineReader } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { at, itemsOf, textOf } from '../syntax/data.js'

/** Helmfiles (https://helmfile.readthedocs.io/): the repositories that releases come from. */
export const helmfile = defineReader({
  name: 'helm/helmfile',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)(?:helmfile(?:[._-][^/]{1,60})?|helmfile\.d\/[^/]{1,80})\.ya?ml(?:\.gotmpl)?$/ },
  reads: 'Helmfiles: chart repositories, charts from registries, commands that fetch values.',
  blind: 'Values that are put together when it runs.',
  read(document, report) {
    for (const root of document.tree ?? []) {
      for (const repository of itemsOf(at(root, 'repositories'))) {
        const url = at(repository, 'url')
        const host = hostOf(textOf(url) ?? '')
        const context = textOf(at(repository, 'name'))
        if (url && host !== undefined)
          report.evidence({ kind: 'host', value: host, use: 'called', ...(context && { context }), at: url.offset })
      }
      for (const release of itemsOf(at(root, 'releases'))) {
        const chart = at(release, 'chart')
        const text = textOf(chart) ?? ''
        const host = text.startsWith('oci://') ? hostOf(text) : undefined
        const context = textOf(at(release, 'name'))
        if (chart && host !== undefined)
          report.evidence({ kind: 'host', value: host, use: 'called', ...(context && { context }), at: chart.offset })
      }
    }
  },
})
