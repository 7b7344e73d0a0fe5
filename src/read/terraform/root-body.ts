import type { Report } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import type { HclBlock, HclBody } from '../syntax/hcl-tree.js'
import { attributeOf, literalOf } from './attributes.js'
import { reportDnsData } from './dns-records.js'
import { reportModuleSource } from './module-source.js'
import { reportProvider } from './provider-source.js'
import { reportAttributes, reportResource } from './resources.js'

/** Reports the blocks of a Terraform or OpenTofu file, whichever syntax it was written in. */
export function reportRootBody(body: HclBody, report: Report): void {
  const registries = new Map<string, number>()
  let root: number | undefined
  const keep = (registry: string | undefined, at: number) => {
    if (registry !== undefined && !registries.has(registry)) registries.set(registry, at)
  }
  for (const block of body.blocks) {
    if (block.type === 'resource' || block.type === 'data' || block.type === 'ephemeral') reportResource(block, report)
    else if (block.type === 'module') {
      const source = attributeOf(block.body, 'source')
      const text = literalOf(source)
      const at = source?.strings[0]?.offset
      if (text !== undefined && at !== undefined && reportModuleSource(text, at, block.labels[0] ?? '', report))
        keep('terraform', at)
      reportAttributes(block, { context: block.labels[0] ?? '' }, report)
      for (const attribute of block.body.attributes) reportDnsData(attribute, attribute.name, report)
    } else if (block.type === 'terraform') {
      for (const inner of block.body.blocks) {
        if (inner.type === 'required_providers') reportRequired(inner, keep, report)
        else if (inner.type === 'backend' || inner.type === 'cloud') {
          reportBackend(inner, report)
          root ??= inner.offset
        }
      }
    } else if (block.type === 'provider') {
      root ??= block.offset
      reportAttributes(block, { context: `provider ${block.labels[0] ?? ''}` }, report)
    } else if (block.type === 'locals' || block.type === 'variable') {
      if (block.type === 'variable') reportVariable(block, report)
      for (const attribute of block.body.attributes)
        reportDnsData(attribute, block.type === 'locals' ? attribute.name : (block.labels[0] ?? ''), report)
    }
  }
  for (const [value, at] of registries) report.evidence({ kind: 'registry', value, use: 'declared', at })
  if (root !== undefined) report.mark({ kind: 'infrastructure', at: root })
}

/** A variable is a setting of the configuration; its name says what for, `opsgenie_api_key`. */
function reportVariable(block: HclBlock, report: Report): void {
  const name = block.labels[0]
  if (name !== undefined)
    report.evidence({
      kind: 'setting',
      value: name.toLowerCase(),
      use: 'configured',
      at: block.labelOffsets[0] ?? block.offset,
      excerpt: name,
    })
}

/** `aws = { source = "hashicorp/aws" }`, and the short form of old, `aws = "~> 3.0"`. */
function reportRequired(
  block: HclBlock,
  keep: (registry: string | undefined, at: number) => void,
  report: Report,
): void {
  for (const attribute of block.body.attributes) {
    const source = SOURCE.exec(attribute.source)?.[1]
    const at = attribute.strings.find(({ text }) => text === source)?.offset ?? attribute.offset
    keep(reportProvider(source ?? attribute.name, at, report), at)
  }
}

const SOURCE = /\bsource"?\s*[=:]\s*"([^"]{1,200})"/
const STATE_NAMES = ['bucket', 'container_name', 'organization', 'storage_account_name', 'path']

/** Where the state is kept: without it nothing can be changed. */
function reportBackend(block: HclBlock, report: Report): void {
  const type = block.type === 'cloud' ? 'cloud' : block.labels[0]
  if (type === undefined) return
  const context = literalOf(attributeOf(block.body, ...STATE_NAMES))
  const hasEndpoint = block.body.attributes.some(({ name }) => name.startsWith('endpoint'))
  report.evidence({
    kind: 'resource',
    // The S3 protocol is spoken by many makers; the endpoint names the one.
    value: hasEndpoint ? `backend:${type}:elsewhere` : `backend:${type}`,
    use: 'called',
    ...(context !== undefined && { context }),
    ...(hasEndpoint && { condition: 'another endpoint is given' }),
    at: block.labelOffsets[0] ?? block.offset,
    excerpt: type,
  })
  for (const attribute of block.body.attributes)
    for (const { text, offset } of attribute.strings) {
      const host = /endpoint|hostname|address|url/.test(attribute.name) ? hostOf(text) : undefined
      if (host !== undefined)
        report.evidence({ kind: 'host', value: host, use: 'called', context: `backend ${type}`, at: offset })
    }
}
