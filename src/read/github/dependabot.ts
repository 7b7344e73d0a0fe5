import { defineReader } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { at, entriesOf, textOf } from '../syntax/data.js'

/** Dependabot's settings (https://docs.github.com/code-security/dependabot/working-with-dependabot/dependabot-options-reference). */
export const dependabot = defineReader({
  name: 'github/dependabot',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)\.github\/dependabot\.ya?ml$/ },
  reads: 'Dependabot: that it is used, and the private registries it asks.',
  blind: 'Registries that stand in organisation settings.',
  read(document, report) {
    report.evidence({ kind: 'file', value: 'dependabot.yml', use: 'declared', at: 0 })
    for (const { key, value } of entriesOf(at(document.tree?.[0], 'registries'))) {
      const url = at(value, 'url')
      const host = hostOf(textOf(url) ?? '')
      if (url && host !== undefined)
        report.evidence({ kind: 'host', value: host, use: 'called', context: key, at: url.offset })
    }
  },
})
