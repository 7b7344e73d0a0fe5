import { describe, expect, it } from 'vitest'
import { cdkProgram } from '../../../src/read/cloudformation/cdk-program.js'
import { brief, readWith } from '../read-with.js'

const stack = `import { Stack, aws_ses as ses, aws_route53 } from 'aws-cdk-lib'
import * as s3 from 'aws-cdk-lib/aws-s3'
import { Queue } from "@aws-cdk/aws-sqs"
export class Files extends Stack {
  constructor(scope, id) {
    super(scope, id)
    new s3.Bucket(this, 'Uploads')
    // new s3.Bucket(this, 'Old')
    new Queue(this, 'Jobs')
    new ses.EmailIdentity(this, 'Mail')
    new aws_route53.HostedZone(this, 'Zone')
    s3.Bucket.fromBucketName(this, 'Other', 'x')
  }
}
`
const python = `from aws_cdk import Stack, aws_s3 as s3, aws_dynamodb
class Files(Stack):
    def __init__(self, scope, id):
        s3.Bucket(self, "Uploads")
        # s3.Bucket(self, "Old")
        aws_dynamodb.Table(self, "Rows")
`

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['nothing', 'lib/a.ts', '', []],
  [
    'a broken file',
    'lib/a.ts',
    "import * as s3 from 'aws-cdk-lib/aws-s3'\nnew s3.Bucket(this",
    ['resource AWS::s3::Bucket declared 2:5'],
  ],
  [
    'TypeScript',
    'lib/stack.ts',
    stack,
    [
      'resource AWS::s3::Bucket declared 7:9',
      'resource AWS::sqs::Queue declared 9:9',
      'resource AWS::ses::EmailIdentity declared 10:9',
      'resource AWS::route53::HostedZone declared 11:9',
    ],
  ],
  [
    'Python',
    'stacks/files.py',
    python,
    ['resource AWS::s3::Bucket declared 4:9', 'resource AWS::dynamodb::Table declared 6:9'],
  ],
  [
    'a class of the same name from elsewhere',
    'a.ts',
    "import { App } from 'aws-cdk-lib'\nnew s3.Bucket(this, 'x')\n",
    [],
  ],
  ['a construct without a scope', 'a.ts', "import * as s3 from 'aws-cdk-lib/aws-s3'\nnew s3.Props('x')\n", []],
]

describe('cloudformation/cdk-program', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    expect(brief(await readWith(cdkProgram, path, text))).toEqual(expected)
  })
})
