import { describe, expect, it } from 'vitest'
import { terragrunt } from '../../../src/read/terraform/terragrunt.js'
import { brief, readWith } from '../read-with.js'

describe('terraform/terragrunt', () => {
  it.each([
    ['', []],
    ['terraform {\n  source = "../modules/app"\n}', []],
    [
      'terraform {\n  source = "${local.x ? "git::https://github.com/acme/infra//app?ref=v1" : "../app"}"\n}',
      ['package pkg:github/acme/infra declared 2:50', 'host github.com/acme/infra called 2:39'],
    ],
    ['remote_state {\n  backend = "s3"\n  config = { bucket = "state" }\n}', ['resource backend:s3 called 2:14']],
    [
      'generate "p" {\n  contents = <<EOF\nterraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\nEOF\n}',
      ['provider hashicorp/aws declared 6:17'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(terragrunt, 'live/terragrunt.hcl', text))).toEqual(expected)
  })
})
