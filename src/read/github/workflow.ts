import type { Document, Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { imageName, registryHost } from '../shared/image.js'
import { yamlLines } from '../shared/yaml-lines.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'
import { type Lookup, possibleValues } from './expressions.js'
import { asideOf, choiceOf, reportSteps, reportUses } from './steps.js'

/** GitHub Actions workflows (https://docs.github.com/actions/reference/workflow-syntax-for-github-actions). */
export const workflow = defineReader({
  name: 'github/workflow',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/ },
  reads:
    'GitHub Actions workflows: actions, runners, images, registries, commands that scripts run, addresses called on a schedule.',
  blind:
    'Actions and workflows of other repositories are named, not opened; runner labels from secrets or variables stay unknown.',
  read(document, report) {
    if (!document.path.includes('.github/')) reportForge(document, report)
    else report.evidence({ kind: 'file', value: '.github/workflows', use: 'declared', at: 0 })
    report.mark({ kind: 'delivery', folder: '', at: 0 })
    if (document.tree === undefined) readLines(document, report)
    else for (const root of document.tree) readWorkflow(root, document, report)
  },
})

/** Gitea and Forgejo run the same files, on servers and runners of whoever runs the forge. */
function reportForge(document: Document<unknown>, report: Report): void {
  const folder = document.path.includes('.forgejo/') ? '.forgejo/workflows' : '.gitea/workflows'
  report.evidence({ kind: 'file', value: folder, use: 'declared', at: 0 })
}

function readWorkflow(root: Data, document: Document<unknown>, report: Report): void {
  const trigger = at(root, 'on')
  const isScheduled = at(trigger, 'schedule') !== undefined
  for (const { key, value: job } of entriesOf(at(root, 'jobs'))) {
    const condition = choiceOf(at(job, 'if'))
    const setting = { context: key, ...(condition !== undefined && { condition }) }
    reportUses(at(job, 'uses'), report, setting)
    if (document.path.includes('.github/')) reportRunner(at(job, 'runs-on'), lookupIn(job, trigger), report, setting)
    reportImage(at(job, 'container', 'image') ?? at(job, 'container'), lookupIn(job, trigger), report, setting)
    for (const service of entriesOf(at(job, 'services')))
      reportImage(at(service.value, 'image'), lookupIn(job, trigger), report, {
        ...setting,
        context: `${key}/${service.key}`,
      })
    reportSteps(at(job, 'steps'), report, { ...setting, text: document.text, isScheduled })
  }
}

/** Matrix values stand in lists or in `include`; inputs have defaults where the workflow is called or started by hand. */
function lookupIn(job: Data, trigger: Data | undefined): Lookup {
  return (context, name) => {
    if (context === 'inputs') {
      const inputs = [at(trigger, 'workflow_call', 'inputs', name), at(trigger, 'workflow_dispatch', 'inputs', name)]
      return inputs.flatMap((input) => textOf(at(input, 'default')) ?? [])
    }
    const matrix = at(job, 'strategy', 'matrix')
    const included = itemsOf(at(matrix, 'include')).flatMap((row) => at(row, name) ?? [])
    return [...itemsOf(at(matrix, name)), ...included].flatMap((value) => textOf(value) ?? [])
  }
}

const LABEL = /^[A-Za-z0-9][\w.-]{1,80}$/

function reportRunner(
  node: Data | undefined,
  lookup: Lookup,
  report: Report,
  setting: { context: string; condition?: string },
) {
  const labels = node?.kind === 'map' ? itemsOf(at(node, 'labels')) : itemsOf(node)
  const values = labels.flatMap((label) =>
    possibleValues(textOf(label) ?? '', lookup).map((value) => ({ value, at: label.offset })),
  )
  if (values.some(({ value }) => value === 'self-hosted')) return
  const seen = new Set<string>()
  for (const label of values) {
    if (!LABEL.test(label.value) || seen.has(label.value)) continue
    seen.add(label.value)
    const value = `github:${label.value.toLowerCase()}`
    report.evidence({ kind: 'runner', value, use: 'called', ...asideOf(setting), at: label.at, excerpt: label.value })
  }
}

function reportImage(
  node: Data | undefined,
  lookup: Lookup,
  report: Report,
  setting: { context: string; condition?: string },
) {
  const text = textOf(node)
  if (node === undefined || text === undefined) return
  for (const option of possibleValues(text, lookup)) {
    const value = imageName(option)
    if (value !== undefined)
      report.evidence({ kind: 'image', value, use: 'declared', ...asideOf(setting), at: node.offset })
  }
  const host = text.includes('${{') ? registryHost(text) : undefined
  if (host !== undefined)
    report.evidence({ kind: 'host', value: host, use: 'called', ...asideOf(setting), at: node.offset })
}

/** What lines show on their own where the file is no YAML. */
function readLines(document: Document<unknown>, report: Report): void {
  report.problem({
    reason: 'not readable as YAML: only actions and runners on lines of their own were read',
    severity: 'partial',
  })
  for (const { key, value, offset } of yamlLines(document.text, new Set(['uses', 'runs-on']))) {
    const scalar = { kind: 'scalar', value, text: value, offset } as const
    if (key === 'uses') reportUses(scalar, report, {})
    else if (LABEL.test(value) && value !== 'self-hosted')
      report.evidence({ kind: 'runner', value: `github:${value.toLowerCase()}`, use: 'called', at: offset })
  }
}
