import type { Document, Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { reportImage, reportScripts } from '../shared/pipeline-facts.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Azure Pipelines (https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/). */
export const pipeline = defineReader({
  name: 'azure-pipelines/pipeline',
  version: 1,
  syntax: 'yaml',
  selects: {
    path: /(?:^|\/)(?:\.?azure-?pipelines?(?:[._-][^/]{1,80})?\.ya?ml|\.?azure-?(?:pipelines?|devops)\/.{1,200}\.ya?ml)$/,
  },
  reads: 'Azure Pipelines: hosted pools, tasks, containers, repositories, commands that steps run.',
  blind: 'Templates of other repositories, service connections by name.',
  read(document, report) {
    report.evidence({ kind: 'file', value: 'azure-pipelines.yml', use: 'declared', at: 0 })
    report.mark({ kind: 'delivery', folder: '', at: 0 })
    for (const root of document.tree ?? []) walk(root, document, report)
  },
})

const SCRIPT_KEYS = new Set(['script', 'bash', 'pwsh', 'powershell'])

/** Stages, jobs, steps and conditional insertions (`${{ if … }}:`) nest freely, so every map is looked at. */
function walk(root: Data, document: Document<unknown>, report: Report): void {
  const stack: { readonly node: Data; readonly context: string }[] = [{ node: root, context: '' }]
  while (stack.length > 0) {
    const { node, context } = stack.pop()!
    if (node.kind === 'scalar') continue
    if (node.kind === 'list') {
      for (let i = node.items.length - 1; i >= 0; i--) stack.push({ node: node.items[i]!, context })
      continue
    }
    const name = textOf(at(node, 'job')) ?? textOf(at(node, 'deployment')) ?? textOf(at(node, 'stage')) ?? context
    reportMap(node, name, document, report)
    for (let i = node.entries.length - 1; i >= 0; i--) {
      const { key, value } = node.entries[i]!
      if (value.kind !== 'scalar' && key !== 'variables' && key !== 'parameters')
        stack.push({ node: value, context: name })
    }
  }
}

const TASK = /^([A-Za-z][\w.-]{1,100})@\d/

function reportMap(map: Data, context: string, document: Document<unknown>, report: Report): void {
  const aside = context === '' ? {} : { context }
  for (const { key, value } of entriesOf(map)) {
    if (SCRIPT_KEYS.has(key)) reportScripts(value, document.text, report, aside)
    else if (key === 'task') reportTask(value, map, document, report, aside)
    else if (key === 'vmImage') reportPool(value, report, aside)
    else if (key === 'container') reportImage(at(value, 'image') ?? value, report, aside)
    else if (key === 'containers')
      for (const container of itemsOf(value)) reportImage(at(container, 'image'), report, aside)
    else if (key === 'containerRegistry' || key === 'azureContainerRegistry') {
      const host = hostOf(textOf(value) ?? '')
      if (host !== undefined) report.evidence({ kind: 'host', value: host, use: 'called', ...aside, at: value.offset })
    }
  }
}

function reportTask(
  node: Data,
  step: Data,
  document: Document<unknown>,
  report: Report,
  aside: { context?: string },
): void {
  const name = TASK.exec(textOf(node) ?? '')?.[1]
  if (name === undefined) return
  report.evidence({ kind: 'action', value: `task:${name}`, use: 'called', ...aside, at: node.offset, excerpt: name })
  for (const input of ['script', 'inlineScript', 'Inline'])
    reportScripts(at(step, 'inputs', input), document.text, report, aside)
}

function reportPool(node: Data, report: Report, aside: { context?: string }): void {
  const text = textOf(node)
  if (text !== undefined && /^[\w.-]{2,60}$/.test(text))
    report.evidence({
      kind: 'runner',
      value: `azure:${text.toLowerCase()}`,
      use: 'called',
      ...aside,
      at: node.offset,
      excerpt: text,
    })
}
