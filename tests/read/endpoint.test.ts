import { describe, expect, it } from 'vitest'
import { AMAZON, endpointOf } from '../../src/read/shared/endpoint.js'

const at = (text: string) => endpointOf(text, 0, AMAZON)

describe('where a client is pointed', () => {
  it.each([
    ['new S3Client({ region: "auto", endpoint: "https://a.r2.example.com" })', 'endpoint: a.r2.example.com'],
    ['new S3Client({\n  endpoint: process.env.S3_ENDPOINT,\n})', 'endpoint: set'],
    ["boto3.client('s3', endpoint_url='https://fra1.acme.example/x')", 'endpoint: fra1.acme.example'],
    ["boto3.client('s3', endpoint_url=settings.ENDPOINT)", 'endpoint: set'],
    ["Aws::S3::Client.new(endpoint: ENV['S3_ENDPOINT'])", 'endpoint: set'],
    [
      'S3Client.builder()\n  .region(r)\n  .endpointOverride(URI.create("https://s3.acme.example"))\n  .build();',
      'endpoint: s3.acme.example',
    ],
    ['S3Client.builder().endpointOverride(endpoint).build();', 'endpoint: set'],
  ])('%s', (text, expected) => {
    expect(at(text)).toBe(expected)
  })
  it.each([
    ['its default', 'new S3Client({ region: "eu-west-1" })'],
    ['a default unless set', 'new S3Client({ endpoint: env("UPLOAD_ENDPOINT") || undefined })'],
    ['a default unless set, in Python', "boto3.client('s3', endpoint_url=url or None)"],
    ['the vendor itself', 'new S3Client({ endpoint: "https://s3.eu-west-1.amazonaws.com" })'],
    ['another statement', 'new S3Client({});\nconst endpoint = "https://a.example.com"'],
    ['another chain', 'S3Client.builder().build();\n\nother.endpointOverride(x)'],
    ['nothing', ''],
    ['a text that ends', 'new S3Client({ endpoint:'],
  ])('%s', (_title, text) => {
    expect(at(text)).toBeUndefined()
  })
})
