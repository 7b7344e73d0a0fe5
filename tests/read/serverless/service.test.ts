import { describe, expect, it } from 'vitest'
import { service } from '../../../src/read/serverless/service.js'
import { brief, readWith } from '../read-with.js'

describe('serverless/service', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['provider: [', []],
    ['service: shop', []],
    ['# provider: aws', []],
    [
      'service: shop\norg: acme\nprovider:\n  name: aws\nplugins:\n  - serverless-offline\n  - ./own\nfunctions:\n  web:\n    events:\n      - httpApi: "*"\n      - sqs: {arn: x}\nresources:\n  Resources:\n    Files:\n      Type: AWS::S3::Bucket',
      [
        'file serverless.yml declared 4:9',
        'client serverless:aws called 4:9',
        'client serverless:dashboard configured 2:1',
        'client serverless:aws:event:httpApi called 11:9',
        'client serverless:aws:event:sqs called 12:9',
        'package pkg:npm/serverless-offline called 6:5 development',
        'resource AWS::S3::Bucket called 16:13',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(service, 'serverless.yml', text))).toEqual(expected)
  })
})
