import { describe, expect, it } from 'vitest'
import { template } from '../../../src/read/cloudformation/template.js'
import { brief, readWith } from '../read-with.js'

describe('cloudformation/template', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['Resources: [AWS::S3::Bucket]', []],
    ['Resources:\n  A: {Type: Own}', []],
    ['# Type: AWS::S3::Bucket\nResources: {}', []],
    ['Description: AWS::S3::Bucket is not made here\nParameters: {A: {Type: String}}', []],
    [
      'Resources:\n  Files:\n    Type: AWS::S3::Bucket\n    Condition: IsProd\n    Properties: {BucketName: !Sub "${Env}-files"}',
      ['resource AWS::S3::Bucket called 3:11 if IsProd'],
    ],
    [
      'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions: [{Image: "acme/shop:1"}, {Image: !Ref Own}]',
      ['resource AWS::ECS::TaskDefinition called 3:11', 'image docker.io/acme/shop declared 5:39'],
    ],
    [
      'Resources:\n  R:\n    Type: AWS::Route53::RecordSetGroup\n    Properties:\n      RecordSets:\n      - {Name: shop.example, Type: MX, ResourceRecords: ["10 mx.example.net"]}',
      ['resource AWS::Route53::RecordSetGroup called 3:11', 'dns MX:mx.example.net configured 6:62'],
    ],
    ['{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}', ['resource AWS::SQS::Queue called 1:31']],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(template, 'stack.yaml', text))).toEqual(expected)
  })

  it('reads types from lines where the file is no YAML', async () => {
    const result = await readWith(
      template,
      'stack.yaml',
      `x: ${'['.repeat(2000)}\n    Type: AWS::S3::Bucket\n# Type: AWS::SQS::Queue\n`,
    )
    expect(brief(result)).toEqual(['resource AWS::S3::Bucket called 2:11'])
    expect(result.problems).toHaveLength(1)
  })
})
