import { defineReader } from '../reader.js'
import { reportScripts } from '../shared/pipeline-facts.js'
import { at, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Codemagic workflows (https://docs.codemagic.io/yaml-basic-configuration/yaml-getting-started/). */
export const configuration = defineReader({
  name: 'codemagic/configuration',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['codemagic.yaml', 'codemagic.yml'] },
  reads: 'Codemagic workflows: machines, where builds are published, commands that scripts run.',
  blind: 'Integrations that are set up in its web pages.',
  read(document, report) {
    report.evidence({ kind: 'file', value: 'codemagic.yaml', use: 'declared', at: 0 })
    report.mark({ kind: 'delivery', folder: '', at: 0 })
    for (const { key, value } of entriesOf(at(document.tree?.[0], 'workflows'))) {
      const machine = at(value, 'instance_type')
      const type = textOf(machine)
      if (machine && type !== undefined)
        report.evidence({
          kind: 'runner',
          value: `codemagic:${type}`,
          use: 'called',
          context: key,
          at: machine.offset,
          excerpt: type,
        })
      for (const script of itemsOf(at(value, 'scripts')))
        reportScripts(at(script, 'script') ?? script, document.text, report, { context: key })
      for (const target of entriesOf(at(value, 'publishing')))
        report.evidence({
          kind: 'client',
          value: `codemagic:publish:${target.key}`,
          use: 'called',
          context: key,
          at: target.keyOffset,
          excerpt: target.key,
        })
    }
  },
})
