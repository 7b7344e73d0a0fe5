import { defineReader } from '../reader.js'
import { jsonBody } from './json-body.js'
import { reportRootBody } from './root-body.js'

/** The JSON form of Terraform (https://developer.hashicorp.com/terraform/language/syntax/json). */
export const jsonConfiguration = defineReader({
  name: 'terraform/json-configuration',
  version: 1,
  syntax: 'json',
  selects: { extensions: ['.tf.json', '.tofu.json'] },
  reads: 'Terraform written as JSON, by people or by CDK for Terraform.',
  blind: 'What modules of other repositories make, and values that variables bring in.',
  read(document, report) {
    if (document.tree !== undefined) reportRootBody(jsonBody(document.tree), report)
  },
})
