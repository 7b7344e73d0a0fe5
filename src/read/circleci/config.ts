import type { Document, Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { reportImage, reportImageLine, reportScripts } from '../shared/pipeline-facts.js'
import { yamlLines } from '../shared/yaml-lines.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** CircleCI pipelines (https://circleci.com/docs/configuration-reference/). */
export const config = defineReader({
  name: 'circleci/config',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)\.circleci\/[^/]+\.ya?ml$/ },
  reads: 'CircleCI pipelines: orbs, images, machines, commands that steps run.',
  blind: 'What orbs do inside; resource classes of own machines look like any other.',
  read(document, report) {
    report.evidence({ kind: 'file', value: '.circleci/config.yml', use: 'declared', at: 0 })
    report.mark({ kind: 'delivery', folder: '', at: 0 })
    if (document.tree === undefined) readLines(document, report)
    else for (const root of document.tree) readPipeline(root, document.text, report)
  },
})

const ORB = /^([\w-]+\/[\w.-]+)@/

function readPipeline(root: Data, text: string, report: Report): void {
  for (const { value } of entriesOf(at(root, 'orbs'))) {
    const name = ORB.exec(textOf(value) ?? '')?.[1]
    if (name !== undefined)
      report.evidence({ kind: 'action', value: `orb:${name}`, use: 'called', at: value.offset, excerpt: name })
  }
  const seen = new Set<number>()
  for (const section of ['executors', 'jobs', 'commands'])
    for (const { key, value } of entriesOf(at(root, section))) {
      reportExecutor(value, key, seen, report)
      const isScheduled = at(root, 'workflows') !== undefined && isOnlyScheduled(at(root, 'workflows'), key)
      reportSteps(at(value, 'steps'), text, report, { context: key, isScheduled }, seen)
    }
}

/** Anchors and merges show one executor in many jobs: each place counts once. */
function reportExecutor(job: Data, context: string, seen: Set<number>, report: Report): void {
  const isNew = (node: Data) => !seen.has(node.offset) && seen.add(node.offset) !== undefined
  for (const image of itemsOf(at(job, 'docker'))) {
    const named = at(image, 'image')
    if (named && isNew(named)) reportImage(named, report, { context })
  }
  const machine = at(job, 'machine', 'image') ?? at(job, 'machine')
  const kind = machine?.kind === 'scalar' && typeof machine.value === 'string' ? machine.text : undefined
  if (machine && isNew(machine) && (kind !== undefined || textOf(machine) === 'true'))
    report.evidence({
      kind: 'runner',
      value: `circleci:${kind ?? 'machine'}`,
      use: 'called',
      context,
      at: machine.offset,
      excerpt: kind ?? 'machine',
    })
  const xcode = at(job, 'macos', 'xcode')
  if (xcode && isNew(xcode))
    report.evidence({
      kind: 'runner',
      value: 'circleci:macos',
      use: 'called',
      context,
      at: xcode.offset,
      excerpt: 'macos',
    })
}

function isOnlyScheduled(workflows: Data | undefined, job: string): boolean {
  const uses = entriesOf(workflows).filter(({ value }) =>
    itemsOf(at(value, 'jobs')).some((item) => textOf(item) === job || at(item, job) !== undefined),
  )
  return uses.some(({ value }) =>
    itemsOf(at(value, 'triggers')).some((trigger) => at(trigger, 'schedule') !== undefined),
  )
}

function reportSteps(
  steps: Data | undefined,
  text: string,
  report: Report,
  setting: { readonly context: string; readonly isScheduled: boolean },
  seen: Set<number>,
): void {
  const waiting = [...itemsOf(steps)]
  for (let i = 0; i < waiting.length; i++) {
    const step = waiting[i]!
    if (seen.has(step.offset)) continue
    seen.add(step.offset)
    const run = at(step, 'run')
    reportScripts(at(run, 'command') ?? run, text, report, setting)
    for (const branch of ['when', 'unless']) waiting.push(...itemsOf(at(step, branch, 'steps')))
  }
}

function readLines(document: Document<unknown>, report: Report): void {
  report.problem({ reason: 'not readable as YAML: only images on lines of their own were read', severity: 'partial' })
  for (const { value, offset } of yamlLines(document.text, new Set(['image']))) reportImageLine(value, offset, report)
}
