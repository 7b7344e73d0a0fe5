import type { Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { reportImage, reportScripts } from '../shared/pipeline-facts.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Bitbucket Pipelines (https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/). */
export const pipelines = defineReader({
  name: 'bitbucket/pipelines',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['bitbucket-pipelines.yml', 'bitbucket-pipelines.yaml'] },
  reads: 'Bitbucket Pipelines: images, services, pipes, commands that steps run.',
  blind: 'Runners of an own machine are named by labels only.',
  read(document, report) {
    report.evidence({ kind: 'file', value: 'bitbucket-pipelines.yml', use: 'declared', at: 0 })
    report.mark({ kind: 'delivery', folder: '', at: 0 })
    for (const root of document.tree ?? []) walk(root, document.text, report)
  },
})

const PIPE = /^(?:docker:\/\/)?([\w.-]+\/[\w.-]+):/
const SCRIPT_KEYS = new Set(['script', 'after-script'])

/** Steps stand below branches, tags, parallel groups and stages: every map is looked at. */
function walk(root: Data, text: string, report: Report): void {
  const stack: Data[] = [root]
  const seen = new Set<Data>()
  while (stack.length > 0) {
    const node = stack.pop()!
    if (seen.has(node) || node.kind === 'scalar') continue
    seen.add(node)
    if (node.kind === 'list') {
      for (let i = node.items.length - 1; i >= 0; i--) stack.push(node.items[i]!)
      continue
    }
    const name = textOf(at(node, 'name'))
    const setting = name === undefined ? {} : { context: name }
    reportImage(at(node, 'image', 'name') ?? at(node, 'image'), report, setting)
    for (const { key, value } of entriesOf(node)) {
      if (SCRIPT_KEYS.has(key)) {
        reportScripts(
          { kind: 'list', offset: value.offset, items: itemsOf(value).filter(({ kind }) => kind === 'scalar') },
          text,
          report,
          setting,
        )
        for (const item of itemsOf(value)) reportPipe(at(item, 'pipe'), report, setting)
      }
    }
    for (let i = node.entries.length - 1; i >= 0; i--) stack.push(node.entries[i]!.value)
  }
}

function reportPipe(node: Data | undefined, report: Report, setting: { context?: string }): void {
  const name = PIPE.exec(textOf(node) ?? '')?.[1]
  if (node && name !== undefined)
    report.evidence({
      kind: 'action',
      value: `pipe:${name}`,
      use: 'called',
      ...setting,
      at: node.offset,
      excerpt: name,
    })
}
