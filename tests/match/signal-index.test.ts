import { describe, expect, it } from 'vitest'
import type { SignalKind } from '../../src/model/evidence.js'
import { tinyDb, tinyIndex } from '../support/tiny-db.js'

const index = tinyIndex(
  tinyDb({
    acme: {
      services: {
        general: {
          signals: {
            host: ['acme.io', 's3.*.acme.com', 'www.shared.com/acme'],
            env: ['ACME_*', 'WIDGET_KEY'],
            package: ['pkg:npm/acme', 'pkg:npm/@acme/*', 'pkg:golang/github.com/acme/sdk'],
            import: ['python:acme', 'java:com.acme.sms', 'ruby:Acme'],
            resource: ['acme_*'],
            dns: ['MX:mx.acme-mail.net', 'TXT:acme-verification=*', 'CAA:acme-trust.net', 'SPF:acme-send.net'],
            adapter: ['rails:active_storage:acme'],
          },
        },
        store: { assumed: { env: ['S3_*'] } },
        verify: { signals: { host: ['verify.acme.io'], env: ['ACME_VERIFY_*'], resource: ['acme_verify_*'] } },
      },
    },
  }),
)
const find = (kind: SignalKind, value: string) => index.find(kind, value)?.service

describe('who is meant', () => {
  const cases: readonly [kind: SignalKind, value: string, service: string | undefined][] = [
    ['host', 'api.acme.io', 'general'],
    ['host', 'verify.acme.io', 'verify'],
    ['host', 'eu.verify.acme.io/x', 'verify'],
    ['host', 's3.eu-1.acme.com', 'general'],
    ['host', 'bucket.s3.eu-1.acme.com', 'general'],
    ['host', 's3.acme.com', undefined],
    ['host', 'acme.com', undefined],
    ['host', 'notacme.io', undefined],
    ['host', 'acme.io.evil.org', undefined],
    ['host', 'www.shared.com/acme/1', 'general'],
    ['host', 'www.shared.com', undefined],
    ['env', 'ACME_TOKEN', 'general'],
    ['env', 'ACME_VERIFY_SID', 'verify'],
    ['env', 'REACT_APP_ACME_TOKEN', 'general'],
    ['env', 'WIDGET_KEY', 'general'],
    ['env', 'S3_BUCKET', 'store'],
    ['env', 'S3_ACME_VERIFY_HOST', 'verify'],
    ['env', 'WIDGET_KEY_2', undefined],
    ['env', 'ACMEX_TOKEN', undefined],
    ['package', 'pkg:npm/acme', 'general'],
    ['package', 'pkg:npm/@acme/node', 'general'],
    ['package', 'pkg:npm/acme-node', undefined],
    ['package', 'pkg:npm/@acmelab/node', undefined],
    ['import', 'js:acme/lib/client', 'general'],
    ['import', 'js:acmelib', undefined],
    ['import', 'js:@acme/node', 'general'],
    ['import', 'go:github.com/acme/sdk/v2/rest', 'general'],
    ['import', 'go:github.com/acme/sdkx', undefined],
    ['import', 'python:acme.rest', 'general'],
    ['import', 'python:acmesdk', undefined],
    ['import', 'java:com.acme.sms.Client', 'general'],
    ['import', 'java:com.acme.other', undefined],
    ['import', 'ruby:Acme::Rest', 'general'],
    ['resource', 'acme_bucket', 'general'],
    ['resource', 'acme_verify_service', 'verify'],
    ['resource', 'xacme_bucket', undefined],
    ['dns', 'MX:mx.acme-mail.net', 'general'],
    ['dns', 'MX:eu.mx.acme-mail.net.', 'general'],
    ['dns', 'CNAME:tenant.acme.io', 'general'],
    ['dns', 'CAA:acme-trust.net', 'general'],
    ['dns', 'MX:smtp.acme-trust.net', undefined],
    ['dns', 'CNAME:x.acme-trust.net', undefined],
    ['dns', 'SPF:eu.acme-send.net', 'general'],
    ['dns', 'MX:eu.acme-send.net', undefined],
    ['dns', 'NS:mx.acme-mail.net', undefined],
    ['dns', 'TXT:acme-verification=', 'general'],
    ['dns', 'TXT:other=', undefined],
    ['adapter', 'rails:active_storage:acme', 'general'],
  ]
  it.each(cases)('%s %s is %s', (kind, value, service) => {
    expect(find(kind, value)).toBe(service)
  })
})
