import { describe, expect, it } from 'vitest'
import { couplingOf } from '../../src/map/coupling.js'
import { reachDot, reachMermaid } from '../../src/report/reach/graph.js'
import { matched } from '../support/facts.js'
import { tinyDb } from '../support/tiny-db.js'

const service = (substitutability: 'standard-protocol' | 'adapter' | 'gatekeeper') =>
  tinyDb({ acme: { services: { 'acme-queue': { substitutability } } } })

describe('coupling', () => {
  const inModules = (count: number, value = 'js:acme') => {
    const db = service('adapter')
    const matches = Array.from({ length: count }, (_, i) =>
      matched(db, 'acme-queue', { kind: 'import', value, path: `m${i}.ts` }),
    )
    return couplingOf(matches, db)
  }

  it('is one adapter, a few or spread by the modules', () => {
    expect([1, 2, 10, 11, 5000].map((count) => inModules(count).level)).toEqual([
      'one-adapter',
      'few',
      'few',
      'spread',
      'spread',
    ])
  })

  it('does not grow with the repository', () => {
    expect(inModules(11).effort).toBe(6)
    expect(inModules(5000).effort).toBe(6)
  })

  it('counts a key as no operation, and names proprietary features', () => {
    const db = service('standard-protocol')
    const matches = [
      matched(db, 'acme-queue', { kind: 'env', value: 'ACME_KEY' }),
      matched(db, 'acme-queue', { kind: 'import', value: 'js:@aws-sdk/client-sqs' }),
      matched(db, 'acme-queue', { kind: 'import', value: 'js:@aws-sdk/client-sqs', line: 2 }),
    ]
    expect(couplingOf(matches, db)).toEqual({
      level: 'one-adapter',
      modules: 1,
      operations: 1,
      proprietary: ['queue semantics'],
      effort: 2,
    })
  })

  it('ends at 13 of 13', () => {
    const db = service('gatekeeper')
    const values = [
      'js:@aws-sdk/client-sqs',
      'js:firebase-functions',
      'js:@clerk/nextjs',
      'js:firestore',
      'js:@paypal/x',
    ]
    const matches = Array.from({ length: 20 }, (_, i) =>
      matched(db, 'acme-queue', { kind: 'import', value: values[i % 5]!, path: `m${i}.ts` }),
    )
    expect(couplingOf(matches, db).effort).toBe(13)
  })
})

describe('the picture', () => {
  const reach = {
    vendor: 'acme',
    direct: { count: 1, paths: ['a"]b.ts'] },
    modules: { count: 1, paths: ['app/page.tsx'] },
    entryPoints: {
      count: 1,
      byKind: { screen: 1 },
      listed: [{ kind: 'screen' as const, path: 'app/page.tsx', through: ['a"]b.ts'] }],
    },
  }

  it('draws each edge once, and no name ends its label', () => {
    expect(reachMermaid(reach, 'Acme')).toBe(
      'flowchart LR\n  n1(("Acme"))\n  n2[["a#34;#93;b.ts"]]\n  n3(["app/page.tsx"])\n  n2 --> n1\n  n3 --> n2\n',
    )
    expect(reachDot(reach, 'Acme')).toContain('n2 [label="a\\"]b.ts"')
  })
})
