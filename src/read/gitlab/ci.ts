import type { Document, Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { hostOfUrl } from '../shared/host-of.js'
import { reportImage, reportImageLine, reportScripts } from '../shared/pipeline-facts.js'
import { yamlLines } from '../shared/yaml-lines.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** GitLab CI/CD pipelines (https://docs.gitlab.com/ci/yaml/). */
export const ci = defineReader({
  name: 'gitlab/ci',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)(?:[^/]{0,60}\.gitlab-ci(?:\.[^/]{1,60})?|\.gitlab\/(?:ci|pipelines)\/[^/]+)\.ya?ml$/ },
  reads:
    'GitLab pipelines: images, services, hosted runners, included projects and addresses, commands that scripts run.',
  blind:
    'Included templates of other projects are named, not opened; runners of an own server have tags like any other.',
  read(document, report) {
    report.evidence({ kind: 'file', value: '.gitlab-ci.yml', use: 'declared', at: 0 })
    report.mark({ kind: 'delivery', folder: '', at: 0 })
    if (document.tree === undefined) readLines(document, report)
    else for (const root of document.tree) readPipeline(root, document.text, report)
  },
})

const SCRIPTS = ['before_script', 'script', 'after_script']

function readPipeline(root: Data, text: string, report: Report): void {
  for (const included of itemsOf(at(root, 'include'))) reportInclude(included, report)
  readJob('', root, text, report)
  for (const { key, value } of entriesOf(root))
    if (key !== 'include' && key !== 'variables') readJob(key, value, text, report)
}

/** A map with scripts, an image or services is a job, or holds what jobs inherit. */
function readJob(name: string, job: Data, text: string, report: Report): void {
  const setting = { ...(name !== '' && { context: name }), isScheduled: isScheduled(job) }
  const image = at(job, 'image')
  reportImage(at(image, 'name') ?? image, report, setting)
  for (const service of itemsOf(at(job, 'services')))
    reportImage(at(service, 'name') ?? service, report, { ...setting, context: `${name || 'default'}/services` })
  for (const key of SCRIPTS) reportScripts(at(job, key), text, report, setting)
  for (const tag of itemsOf(at(job, 'tags'))) reportRunner(tag, report, name)
}

function isScheduled(job: Data): boolean {
  const rules = [
    ...itemsOf(at(job, 'rules')).map((rule) => at(rule, 'if')),
    ...itemsOf(at(job, 'only')),
    at(job, 'only', 'refs'),
  ]
  return rules.some((rule) =>
    itemsOf(rule).some((item) => /(?:==\s*["']schedule["'])|^schedules$/.test(textOf(item) ?? '')),
  )
}

/** Runners that the service hosts have tags of one shape: `saas-linux-small-amd64`; other tags are anybody's. */
const HOSTED = /^(?:saas-(?:linux|macos|windows)-|gitlab-org|shared-windows)/

function reportRunner(tag: Data, report: Report, context: string): void {
  const text = textOf(tag)
  if (text !== undefined && HOSTED.test(text))
    report.evidence({ kind: 'runner', value: `gitlab:${text}`, use: 'called', context, at: tag.offset, excerpt: text })
}

function reportInclude(included: Data, report: Report): void {
  const local =
    at(included, 'local') ?? (included.kind === 'scalar' && !included.text.includes('://') ? included : undefined)
  const path = textOf(local)
  if (local && path !== undefined) report.reference({ kind: 'include', value: path, at: local.offset })
  const remote = at(included, 'remote') ?? at(included, 'component') ?? (local === undefined ? included : undefined)
  const text = textOf(remote)
  const host = text === undefined ? undefined : (hostOfUrl(text) ?? COMPONENT.exec(text)?.[1])
  if (remote && host !== undefined)
    report.evidence({ kind: 'host', value: host, use: 'called', context: 'include', at: remote.offset })
  const template = at(included, 'template') ?? at(included, 'project')
  const name = textOf(template)
  if (template && name !== undefined)
    report.evidence({
      kind: 'action',
      value: `gitlab:${name}`,
      use: 'called',
      context: 'include',
      at: template.offset,
      excerpt: name,
    })
}

const COMPONENT = /^((?:[a-z0-9-]+\.)+[a-z]{2,}\/[\w./-]+)@/

function readLines(document: Document<unknown>, report: Report): void {
  report.problem({ reason: 'not readable as YAML: only images on lines of their own were read', severity: 'partial' })
  for (const { value, offset } of yamlLines(document.text, new Set(['image']))) reportImageLine(value, offset, report)
}
