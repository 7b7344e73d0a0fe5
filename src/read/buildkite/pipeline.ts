import { defineReader } from '../reader.js'
import { reportScripts } from '../shared/pipeline-facts.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Buildkite pipelines (https://buildkite.com/docs/pipelines/configure/step-types). */
export const pipeline = defineReader({
  name: 'buildkite/pipeline',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)\.buildkite\/[^/]+\.ya?ml$/ },
  reads: 'Buildkite pipelines: plugins, commands that steps run.',
  blind: 'Agents run on own machines or hosted ones; the file does not tell.',
  read(document, report) {
    report.evidence({ kind: 'file', value: '.buildkite/pipeline.yml', use: 'declared', at: 0 })
    report.mark({ kind: 'delivery', folder: '', at: 0 })
    for (const root of document.tree ?? []) {
      const steps: Data[] = root.kind === 'list' ? [...root.items] : [...itemsOf(at(root, 'steps'))]
      for (let i = 0; i < steps.length; i++) {
        const step = steps[i]!
        steps.push(...itemsOf(at(step, 'steps')))
        const label = textOf(at(step, 'label'))
        const setting = label === undefined ? {} : { context: label }
        for (const key of ['command', 'commands']) reportScripts(at(step, key), document.text, report, setting)
        for (const { name, offset } of pluginsOf(at(step, 'plugins')))
          report.evidence({
            kind: 'action',
            value: `plugin:${name}`,
            use: 'called',
            ...setting,
            at: offset,
            excerpt: name,
          })
      }
    }
  },
})

const PLUGIN = /^(?:https?:\/\/github\.com\/|ssh:\/\/git@github\.com\/)?([\w.-]+(?:\/[\w.-]+)?)#/
const PLUGIN_SUFFIX = /(?:-buildkite-plugin)?(?:\.git)?$/

function pluginsOf(plugins: Data | undefined): readonly { readonly name: string; readonly offset: number }[] {
  return itemsOf(plugins).flatMap((plugin) => {
    const keys = plugin.kind === 'scalar' ? [{ key: plugin.text, keyOffset: plugin.offset }] : entriesOf(plugin)
    return keys.flatMap(({ key, keyOffset }) => {
      const name = PLUGIN.exec(key.slice(0, 300))?.[1]?.replace(PLUGIN_SUFFIX, '')
      return name === undefined ? [] : [{ name, offset: keyOffset }]
    })
  })
}
