import { describe, expect, it } from 'vitest'
import { plan } from '../../../src/read/terraform/plan.js'
import { brief, readWith } from '../read-with.js'

describe('terraform/plan', () => {
  const resource =
    '{"mode": "managed", "type": "aws_s3_bucket", "name": "a", "provider_name": "registry.terraform.io/hashicorp/aws"}'
  it.each([
    ['', []],
    ['{"format_version": "1.0"}', []],
    ['{"resources": [{"type": "aws_s3_bucket"}]}', []],
    [
      `{"terraform_version": "1", "planned_values": {"root_module": {"child_modules": [{"resources": [${resource}]}]}}}`,
      ['resource aws_s3_bucket called 1:125', 'provider hashicorp/aws declared 1:172'],
    ],
    [
      '{"terraform_version": "1", "resources": [{"mode": "data", "type": "aws_ami", "provider": "provider[\\"registry.terraform.io/hashicorp/aws\\"]"}]}',
      ['resource aws_ami declared 1:68', 'provider hashicorp/aws declared 1:102'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(plan, 'plan.json', text))).toEqual(expected)
  })
})
