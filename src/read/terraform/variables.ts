import { defineReader } from '../reader.js'
import { reportDnsData } from './dns-records.js'
import { reportAttributes } from './resources.js'

/** Values of variables (https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files). */
export const variables = defineReader({
  name: 'terraform/variables',
  version: 1,
  syntax: 'hcl',
  selects: { extensions: ['.tfvars'] },
  reads: 'Terraform variable files: DNS records, container images, endpoints.',
  blind: 'What a variable is used for.',
  read(document, report) {
    if (document.tree === undefined) return
    for (const attribute of document.tree.attributes) {
      reportDnsData(attribute, attribute.name, report)
      const body = { attributes: [attribute], blocks: [] }
      const block = { type: '', labels: [], labelOffsets: [], offset: attribute.offset, body }
      reportAttributes(block, { context: attribute.name }, report)
    }
  },
})
