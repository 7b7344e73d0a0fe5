import { describe, expect, it } from 'vitest'
import { program } from '../../../src/read/pulumi/program.js'
import { brief, readWith } from '../read-with.js'

const typescript = `import * as pulumi from '@pulumi/pulumi'
import * as aws from '@pulumi/aws'
import * as ocean from '@pulumi/digitalocean'
const bucket = new aws.s3.Bucket('uploads', { acl: 'private' })
// new aws.ses.DomainIdentity('old')
const host = new ocean.Droplet(\`web-\${name}\`, {})
const config = new pulumi.Config('x')
const policy = aws.iam.getPolicy({ arn })
`
const python = `import pulumi
import pulumi_gcp as gcp
import pulumi_azure_native
bucket = gcp.storage.Bucket("uploads", location="EU")
# gcp.storage.Bucket("old")
account = pulumi_azure_native.storage.StorageAccount("files")
`

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['nothing', 'index.ts', '', []],
  [
    'a broken file',
    'index.ts',
    "import * as aws from '@pulumi/aws'\nnew aws.s3.Bucket('",
    ['resource aws:s3/bucket:Bucket declared 2:5'],
  ],
  [
    'TypeScript',
    'index.ts',
    typescript,
    ['resource aws:s3/bucket:Bucket declared 4:20', 'resource digitalocean:index/droplet:Droplet declared 6:18'],
  ],
  [
    'Python',
    '__main__.py',
    python,
    [
      'resource gcp:storage/bucket:Bucket declared 4:10',
      'resource azure-native:storage/storageAccount:StorageAccount declared 6:11',
    ],
  ],
  ['the same name from elsewhere', 'a.ts', "import * as pulumi from '@pulumi/pulumi'\nnew aws.s3.Bucket('x')\n", []],
  ['a word in prose', 'a.ts', "// pulumi\nnew aws.s3.Bucket('x')\n", []],
]

describe('pulumi/program', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    expect(brief(await readWith(program, path, text))).toEqual(expected)
  })
})
