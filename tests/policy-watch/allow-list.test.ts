import { expect, it } from 'vitest'
import { allowedHosts, redirectFault } from '../../src/policy-watch/allow-list.js'
import { pagesOf } from '../../src/policy-watch/pages.js'
import { withLookUps } from '../../src/vendor-db/index.js'
import { tinyDb } from '../support/tiny-db.js'

const terms = {
  document: 'Terms',
  verified: true,
  url: 'https://acme.example/terms#top',
  acceptableUseUrl: 'https://rules.acme.example/aup',
}
const tiny = tinyDb({ acme: { services: { a: { signals: { host: ['acme-cdn.example'] } } } }, zeta: { services: {} } })
const db = withLookUps({
  ...tiny,
  reading: ['docs.acme.example', 'acme.example/blog', '*.acme.example'],
  vendors: tiny.vendors.map((vendor) => ({ ...vendor, terms: vendor.id === 'acme' ? [terms, terms] : [terms] })),
})

it.each<[from: string, to: string, fault: string | undefined]>([
  ['https://www.acme.com/a', 'https://www.acme.com/b', undefined],
  ['https://acme.com/a', 'https://legal.acme.com/', undefined],
  ['https://acme.com/a', 'https://docs.acme.example/', undefined],
  ['https://acme.com/a', 'https://acme.com.evil.net/', 'leads to another host, acme.com.evil.net'],
  ['https://acme.co.uk/a', 'https://evil.co.uk/', 'leads to another host, evil.co.uk'],
  ['https://acme.github.io/a', 'https://evil.github.io/', 'leads to another host, evil.github.io'],
  ['https://acme.com/a', 'https://127.0.0.1/', 'leads to another host, 127.0.0.1'],
  ['https://10.0.0.1/a', 'https://10.0.0.2/', 'leads to another host, 10.0.0.2'],
  ['https://acme.com/a', 'http://acme.com/', 'leads to an address that is no https address (http:)'],
  ['https://acme.com/a', 'http://127.0.0.1/', 'leads to an address that is no https address (http:)'],
])('%s to %s', (from, to, fault) => {
  expect(redirectFault(new URL(from), new URL(to), { hosts: allowedHosts(db) })).toBe(fault)
})

it('takes hosts of pages, never what signals cover', () => {
  expect([...allowedHosts(db)].sort()).toEqual([
    'acme.example',
    'docs.acme.example',
    'rules.acme.example',
    'zeta.example',
  ])
})

it('lists every page once, with all that it is', () => {
  expect(pagesOf(db.vendors)).toEqual([
    {
      url: 'https://acme.example/terms',
      documents: [
        { vendor: 'acme', document: 'Terms' },
        { vendor: 'zeta', document: 'Terms' },
      ],
    },
    {
      url: 'https://rules.acme.example/aup',
      documents: [
        { vendor: 'acme', document: 'acceptable use' },
        { vendor: 'zeta', document: 'acceptable use' },
      ],
    },
  ])
})
