import { defineReader } from '../reader.js'
import { imageName } from '../shared/image.js'
import { yamlLines } from '../shared/yaml-lines.js'
import { at, textOf } from '../syntax/data.js'
import { reportSteps, reportUses } from './steps.js'

/** A GitHub action's own description (https://docs.github.com/actions/reference/metadata-syntax-for-github-actions). */
export const action = defineReader({
  name: 'github/action',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['action.yml', 'action.yaml'] },
  reads: 'Composite and Docker actions: the actions and images they use, the commands their scripts run.',
  blind: 'What a JavaScript action does stands in its code.',
  read(document, report) {
    if (document.tree === undefined) {
      report.problem({
        reason: 'not readable as YAML: only actions on lines of their own were read',
        severity: 'partial',
      })
      for (const { value, offset } of yamlLines(document.text, new Set(['uses'])))
        reportUses({ kind: 'scalar', value, text: value, offset }, report, {})
      return
    }
    const runs = at(document.tree[0], 'runs')
    const name = textOf(at(document.tree[0], 'name'))
    reportSteps(at(runs, 'steps'), report, { text: document.text, ...(name !== undefined && { context: name }) })
    const image = at(runs, 'image')
    const value = imageName(textOf(image) ?? '')
    if (image && value !== undefined && textOf(image)!.startsWith('docker://'))
      report.evidence({ kind: 'image', value, use: 'declared', at: image.offset })
  },
})
