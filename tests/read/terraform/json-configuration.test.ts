import { describe, expect, it } from 'vitest'
import { jsonConfiguration } from '../../../src/read/terraform/json-configuration.js'
import { brief, readWith } from '../read-with.js'

describe('terraform/json-configuration', () => {
  it.each([
    ['', []],
    ['[]', []],
    ['{"resource": "x"}', []],
    ['{"resource": {"aws_s3_bucket": {"a": {"bucket": "uploads"}}}}', ['resource aws_s3_bucket called 1:16']],
    [
      '{"terraform": {"backend": {"s3": {"bucket": "state"}}, "required_providers": {"aws": {"source": "hashicorp/aws"}}}}',
      ['resource backend:s3 called 1:29', 'provider hashicorp/aws declared 1:98', 'registry terraform declared 1:3'],
    ],
    [
      '{"resource": {"aws_route53_record": {"a": [{"type": "MX", "records": ["10 mx.example.net"]}]}}}',
      ['resource aws_route53_record called 1:16', 'dns MX:mx.example.net configured 1:75'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(jsonConfiguration, 'main.tf.json', text))).toEqual(expected)
  })
})
