import { describe, expect, it } from 'vitest'
import { clients } from '../../../src/read/javascript/clients.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['a broken file', "import '@aws-sdk/client-s3\nnew S3Client(", ['client aws:s3 called 2:1']],
  [
    'clients of version 3',
    "import { S3Client } from '@aws-sdk/client-s3'\nimport { SESv2Client } from '@aws-sdk/client-sesv2'\nconst s3 = new S3Client({})\nconst ses = new SESv2Client({})\n",
    ['client aws:s3 called 3:12', 'client aws:sesv2 called 4:13'],
  ],
  [
    'a service with two names',
    "const { CognitoIdentityProviderClient: C } = require('@aws-sdk/client-cognito-identity-provider')\nnew CognitoIdentityProviderClient()\n",
    ['client aws:cognitoidp called 2:1'],
  ],
  [
    'clients of version 2',
    "import AWS from 'aws-sdk'\nimport SQS from 'aws-sdk/clients/sqs'\nnew AWS.S3()\nnew SQS()\n",
    ['client aws:s3 called 3:1', 'client aws:sqs called 4:1'],
  ],
  [
    'Azure, built and by factory',
    "import { BlobServiceClient, QueueClient } from '@azure/storage-blob'\nBlobServiceClient.fromConnectionString(text)\nnew QueueClient(url)\n",
    ['client azure:QueueClient called 3:1', 'client azure:BlobServiceClient called 2:1'],
  ],
  ['Google Cloud', "import { Storage } from '@google-cloud/storage'\n", ['client gcp:storage called 1:26']],
  [
    'other classes beside an SDK',
    "import { S3Client } from '@aws-sdk/client-s3'\nnew QueryClient()\nnew Map()\nnew PutObjectCommand({})\n",
    [],
  ],
  ['the same class without an SDK', 'const client = new S3Client()\n', []],
  ['commented out', "import { S3Client } from '@aws-sdk/client-s3'\n// new S3Client()\nfoo() // new S3Client()\n", []],
]

describe('javascript/clients', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(clients, 'src/a.ts', text))).toEqual(expected)
  })
})
