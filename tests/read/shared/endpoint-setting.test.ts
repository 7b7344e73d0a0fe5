import { describe, expect, it } from 'vitest'
import { settings } from '../../../src/read/config/settings.js'
import { createScan } from '../../../src/read/scan/scan.js'
import { endpointSetting } from '../../../src/read/shared/endpoint-setting.js'
import { tinyDb, tinyIndex } from '../../support/tiny-db.js'
import { readWith } from '../read-with.js'

describe('a setting for the endpoint of a protocol', () => {
  it.each<[key: string, after: string, expected: string | undefined]>([
    ['S3_ENDPOINT', '=https://files.acme.io', 'endpoint: files.acme.io'],
    ['S3_ENDPOINT', ': "https://files.acme.io/bucket"', 'endpoint: files.acme.io'],
    ['S3_ENDPOINT', '": "files.acme.io"', 'endpoint: files.acme.io'],
    ['S3_ENDPOINT', '\n              value: https://files.acme.io', 'endpoint: files.acme.io'],
    ['S3_ENDPOINT', '", "value": "https://files.acme.io"', 'endpoint: files.acme.io'],
    ['AWS_S3_ENDPOINT_URL', '=https://files.acme.io', 'endpoint: files.acme.io'],
    ['AWS_ENDPOINT_URL_S3', '=https://files.acme.io', 'endpoint: files.acme.io'],
    ['S3_HOSTNAME', '=files.acme.io', 'endpoint: files.acme.io'],
    ['env_s3_endpoint', ': https://files.acme.io', 'endpoint: files.acme.io'],
    ['S3_ENDPOINT', '=https://s3.eu-west-1.amazonaws.com', undefined],
    ['S3_ENDPOINT', '=https://s3.cn-north-1.amazonaws.com.cn', undefined],
    ['S3_ENDPOINT', '=http://minio:9000', undefined],
    ['S3_ENDPOINT', '=http://minio.files.svc.cluster.local:9000', undefined],
    ['S3_ENDPOINT', '=https://s3.example.com', undefined],
    ['S3_ENDPOINT', '=', undefined],
    ['S3_ENDPOINT', '=${ENDPOINT}', undefined],
    ['S3_ENDPOINT', '\nS3_REGION=https://files.acme.io', undefined],
    ['S3_ALIAS_HOST', '=files.acme.io', undefined],
    ['S3_PUBLIC_ENDPOINT', '=https://files.acme.io', undefined],
    ['MAIL_ENDPOINT', '=https://files.acme.io', undefined],
  ])('%s%s: %s', (key, after, expected) => {
    expect(endpointSetting(key, after)).toBe(expected)
  })

  it('is noted by the scan and by the reader of settings', async () => {
    const db = tinyDb({ acme: { services: { 'acme-files': { assumed: { env: ['S3_*'] } } } } })
    const text = 'S3_BUCKET=a\nS3_ENDPOINT=https://files.acme.io\n'
    const scanned = createScan(tinyIndex(db))('.env.production', 'source', Buffer.from(text))
    expect(scanned?.evidence.filter(({ kind }) => kind === 'env').map(({ context }) => context)).toEqual([
      undefined,
      'endpoint: files.acme.io',
    ])
    const read = await readWith(settings, 'config/app.yml', 's3:\n  endpoint: https://files.acme.io\n  bucket: a\n')
    expect(read.evidence.map(({ value, context }) => [value, context])).toEqual([
      ['s3', undefined],
      ['endpoint', 's3'],
      ['s3_endpoint', 'endpoint: files.acme.io'],
      ['bucket', 's3'],
      ['s3_bucket', 's3'],
    ])
  })
})
