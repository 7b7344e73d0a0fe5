import type { Report } from '../reader.js'
import { defineReader } from '../reader.js'
import type { HclAttribute } from '../syntax/hcl-tree.js'
import { attributeOf, literalOf } from './attributes.js'
import { reportDnsData } from './dns-records.js'
import { reportModuleSource } from './module-source.js'
import { reportProvider } from './provider-source.js'

/** Terragrunt's files (https://terragrunt.gruntwork.io/docs/reference/hcl/). */
export const terragrunt = defineReader({
  name: 'terraform/terragrunt',
  version: 1,
  syntax: 'hcl',
  selects: { names: ['terragrunt.hcl', 'terragrunt.stack.hcl', 'root.hcl'] },
  reads: 'Terragrunt: module sources, remote state, providers and backends in generated files, DNS records in inputs.',
  blind: 'Sources and inputs that functions compute.',
  read(document, report) {
    if (document.tree === undefined) return
    for (const block of document.tree.blocks) {
      if (block.type === 'terraform' || block.type === 'unit' || block.type === 'stack')
        reportSource(attributeOf(block.body, 'source'), report)
      else if (block.type === 'remote_state') reportState(block.body.attributes, report)
      else if (block.type === 'generate') reportGenerated(attributeOf(block.body, 'contents'), report)
      else if (block.type === 'locals')
        for (const attribute of block.body.attributes) reportDnsData(attribute, attribute.name, report)
    }
    const inputs = attributeOf(document.tree, 'inputs')
    if (inputs !== undefined) reportDnsData(inputs, 'inputs', report)
    report.mark({ kind: 'infrastructure', at: 0 })
  },
})

/** A source may be chosen between (`cond ? "git::…" : "../…"`): every text in it that looks like one counts. */
function reportSource(attribute: HclAttribute | undefined, report: Report): void {
  const text = literalOf(attribute)
  if (attribute === undefined) return
  if (text !== undefined && !text.startsWith('${'))
    reportModuleSource(text, attribute.strings[0]!.offset, 'terraform', report)
  else
    for (const match of attribute.source.matchAll(/git::[a-z]+:\/\/[^"\s]{1,300}|git@[^"\s]{1,300}/g))
      reportModuleSource(match[0], attribute.valueOffset + match.index, 'terraform', report)
}

const BUCKET = /\bbucket"?\s*=\s*"([^"]{1,200})"/

function reportState(attributes: readonly HclAttribute[], report: Report): void {
  const backend = attributes.find(({ name }) => name === 'backend')
  const type = literalOf(backend)
  const bucket = BUCKET.exec(attributes.find(({ name }) => name === 'config')?.source ?? '')?.[1]
  if (backend !== undefined && type !== undefined)
    report.evidence({
      kind: 'resource',
      value: `backend:${type}`,
      use: 'called',
      ...(bucket !== undefined && { context: bucket }),
      at: backend.strings[0]!.offset,
      excerpt: type,
    })
}

const GENERATED =
  /\bsource\s*=\s*"([\w./-]{1,200})"|\bbackend\s+"([a-z0-9]{1,40})"|^\s*(resource|data)\s+"([a-z][\w-]{1,100})"/gm

/** Generated files are Terraform inside a here-document. */
function reportGenerated(attribute: HclAttribute | undefined, report: Report): void {
  for (const { text, offset } of attribute?.strings ?? [])
    for (const match of text.matchAll(GENERATED)) {
      const [whole, source, backend, block, resource] = match
      const at = offset + match.index + whole.lastIndexOf(source ?? backend ?? resource!)
      if (source !== undefined && !source.startsWith('.')) reportProvider(source, at, report)
      else if (backend !== undefined)
        report.evidence({ kind: 'resource', value: `backend:${backend}`, use: 'called', at, excerpt: backend })
      else if (resource !== undefined)
        report.evidence({ kind: 'resource', value: resource, use: block === 'data' ? 'declared' : 'called', at })
    }
}
