import { describe, expect, it } from 'vitest'
import { awsClientNote } from '../../../src/read/go/aws-endpoint.js'
import { processorMs } from '../../support/processor-time.js'

describe('where a Go client of AWS is pointed', () => {
  it.each<[name: string, text: string, expected: string | undefined]>([
    ['a file without clients', 'var f s3.Object', 'types only'],
    ['a client of another package', 'mys3.New(x)', 'types only'],
    ['a client as it comes', 'client := s3.NewFromConfig(cfg)', undefined],
    [
      'one at a setting',
      'c := aws.Config{\n\tEndpoint: aws.String(get("x.endpoint")),\n}\ns3.New(sess)',
      'endpoint: set',
    ],
    [
      'one at a host by name',
      'o.BaseEndpoint = "https://s3.bell.example/x"\ns3.NewFromConfig(cfg)',
      'endpoint: s3.bell.example',
    ],
    [
      'one at the vendor’s own host',
      'Endpoint: aws.String("https://s3.eu-west-1.amazonaws.com")\ns3.New(s)',
      undefined,
    ],
    ['one by an option', 'config.WithBaseEndpoint(url)\ns3.NewFromConfig(c)', 'endpoint: set'],
    [
      'one at an address if there is one',
      's3.NewFromConfig(c, func(o *s3.Options) {\n\tif cfg.Endpoint != "" {\n\t\to.BaseEndpoint = aws.String(cfg.Endpoint)\n\t}\n})',
      undefined,
    ],
  ])('%s', (_name, text, expected) => {
    expect(awsClientNote(text, 's3')).toBe(expected)
  })
  it('takes no time over a long line', () => {
    const start = processorMs()
    awsClientNote(`s3.New(x)\n${'if a != nil { Endpoint: '.repeat(20_000)}`, 's3')
    expect(processorMs() - start).toBeLessThan(2000)
  })
})
