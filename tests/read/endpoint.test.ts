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
    ["new S3Client(['endpoint' => 'https://s3.acme.example', 'version' => 'latest'])", 'endpoint: s3.acme.example'],
    ['new AmazonS3Client(new AmazonS3Config { ServiceURL = "https://s3.acme.example" })', 'endpoint: s3.acme.example'],
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

describe('settings kept in a variable', () => {
  const built = (text: string) => endpointOf(text, text.lastIndexOf('new '), AMAZON)
  it.each([
    [
      'var c = new S3Config { ServiceURL = "https://s3.acme.example" };\nnew AmazonS3Client(c)',
      'endpoint: s3.acme.example',
    ],
    [
      'var c = new S3Config();\nc.ServiceURL = "https://s3.acme.example";\nnew AmazonS3Client(keys, c)',
      'endpoint: s3.acme.example',
    ],
    ["$c = ['endpoint' => 'https://s3.acme.example'];\nnew S3Client($c)", 'endpoint: s3.acme.example'],
    ["$c['endpoint'] = getenv('S3_ENDPOINT');\nnew S3Client($c)", undefined],
    ["$c = [];\n$d['endpoint'] = 'https://s3.acme.example';\nnew S3Client($c)", undefined],
    ['var c = new S3Config();\nnew AmazonS3Client(c)', undefined],
    ['new AmazonS3Client(c)', undefined],
  ])('%s', (text, expected) => {
    expect(built(text)).toBe(expected)
  })
})
