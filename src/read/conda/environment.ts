import { defineReader } from '../reader.js'
import { packages } from '../shared/packages.js'
import { at, itemsOf, textOf } from '../syntax/data.js'

/** `conda-forge::boto3=1.34`, `boto3 >=1.3`. */
const SPECIFIER = /^(?:[\w./-]+::)?([A-Za-z0-9_][\w.-]*)/

/** Environment of conda. */
export const environment = defineReader({
  name: 'conda/environment',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)(?:environment|conda)[^/]*\.ya?ml$/ },
  reads: 'Packages of the environment, those it installs by pip, its channels.',
  blind: 'Lock files of conda.',
  read({ tree }, report) {
    if (!tree) report.problem({ reason: 'not sound YAML', severity: 'partial' })
    const found = packages(report, 'pypi')
    const fromPip = packages(report, 'pypi')
    for (const document of tree ?? []) {
      const list = at(document, 'dependencies')
      // Many files are called `environment.yml`; conda's has a list here.
      if (list?.kind !== 'list') continue
      let isFound = false
      for (const item of itemsOf(list)) {
        // Clients have the same name at conda-forge and PyPI, by conda-forge's rule.
        const name = SPECIFIER.exec(textOf(item) ?? '')?.[1]
        if (name) isFound = true
        if (name && name !== 'python' && name !== 'pip')
          found.add(name, item.offset, 'production', { context: 'conda' })
        for (const entry of itemsOf(at(item, 'pip'))) {
          const pip = PIP.exec(textOf(entry) ?? '')
          if (pip) fromPip.add(pip[1]!, entry.offset, 'production', { context: 'pip' })
        }
      }
      if (isFound) report.evidence({ kind: 'registry', value: 'conda', use: 'declared', at: { line: 1 } })
      for (const channel of itemsOf(at(document, 'channels'))) {
        const url = textOf(channel)
        if (url?.startsWith('http')) found.source(url, channel.offset)
      }
    }
    fromPip.done()
  },
})

const PIP = /^([A-Za-z0-9][\w.-]*)(?=$|[\s[=<>!~;@])/
