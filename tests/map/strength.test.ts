import { describe, expect, it } from 'vitest'
import { strengthOf } from '../../src/map/strength.js'
import { matched } from '../support/facts.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  acme: {
    services: {
      'acme-hosting': { capabilities: ['compute'] },
      'acme-edge': { capabilities: ['cdn'] },
      'acme-door': { capabilities: ['identity'] },
    },
  },
})
const header = { kind: 'header', value: 'x-acme-id' } as const

describe('a header that somebody adds on the way', () => {
  it.each([
    ['of a platform, read by code that runs there', 'acme-hosting', 'source', 2],
    ['of a platform, asked for by a server of one’s own', 'acme-hosting', 'infrastructure', 1],
    ['of a network that stands before such a server', 'acme-edge', 'infrastructure', 2],
    ['sent along with a request', 'acme-door', 'source', 3],
    ['of a platform, in a test', 'acme-hosting', 'test', 0],
  ] as const)('%s', (_name, service, place, expected) => {
    expect(strengthOf(matched(db, service, { ...header, place }), 'runtime')).toBe(expected)
  })
})
