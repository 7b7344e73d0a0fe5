import type { Document, Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { linesOf } from '../shared/lines.js'
import { reportRootBody } from './root-body.js'

/** Terraform and OpenTofu configurations (https://developer.hashicorp.com/terraform/language). */
export const configuration = defineReader({
  name: 'terraform/configuration',
  version: 2,
  syntax: 'hcl',
  selects: { extensions: ['.tf', '.tofu'] },
  reads: 'Terraform and OpenTofu: resources, providers, modules, state backends, images, endpoints, DNS records.',
  blind: 'What modules of other repositories make, and values that variables bring in.',
  read(document, report) {
    if (document.tree === undefined) readLines(document, report)
    else reportRootBody(document.tree, report)
  },
})

const RESOURCE_LINE = /^\s{0,20}(resource|data)\s+"([a-z][\w-]{1,100})"\s+"([\w-]{1,200})"/

function readLines(document: Document<unknown>, report: Report): void {
  report.problem({ reason: 'not readable as HCL: only the types of resources were read', severity: 'partial' })
  for (const line of linesOf(document.text)) {
    const match = RESOURCE_LINE.exec(line.text.slice(0, 500))
    if (match === null) continue
    const isData = match[1] === 'data'
    report.evidence({
      kind: 'resource',
      value: match[2]!,
      use: isData ? 'declared' : 'called',
      context: isData ? 'data' : match[3]!,
      at: line.offset + line.text.indexOf(match[2]!),
    })
  }
}
