import { describe, expect, it } from 'vitest'
import { corroborate, type Weighed } from '../../src/map/corroborate.js'
import type { PlacedEvidence } from '../../src/model/evidence.js'
import type { Match } from '../../src/model/match.js'
import { evidence } from '../support/facts.js'

const group = (
  service: string,
  confidence: Weighed['confidence'],
  assumed: boolean,
  component = 'app',
  seen: Partial<PlacedEvidence> = {},
): Weighed => ({
  component: { id: component },
  vendor: 'acme',
  service,
  matches: [{ assumed, evidence: { ...evidence(), kind: 'env', value: 'ACME_REGION', ...seen } } as Match],
  confidence,
})
const judged = (groups: readonly Weighed[]) => corroborate(groups).map((one) => `${one.service} ${one.confidence}`)

describe('an account seen in credentials alone', () => {
  it('stays as it is where nothing else is seen', () => {
    expect(judged([group('acme-account', 'medium', true)])).toEqual(['acme-account medium'])
  })
  it('says nothing new beside the service that it is for', () => {
    expect(judged([group('acme-account', 'medium', true), group('acme-mail', 'high', false)])).toEqual([
      'acme-account low',
      'acme-mail high',
    ])
  })
  it('is not explained by another component, nor by a guess', () => {
    const other = group('acme-mail', 'high', false, 'web')
    const guess = group('acme-mail', 'medium', true)
    expect(judged([group('acme-account', 'medium', true), other])[0]).toBe('acme-account medium')
    expect(judged([group('acme-account', 'medium', true), guess])[0]).toBe('acme-account medium')
  })
  it('is the machine’s where clients of it get no key', () => {
    const kit = group('acme-account', 'medium', true, 'app', { kind: 'import', value: 'python:acme', use: 'called' })
    const mail = group('acme-mail', 'high', false)
    const keyed = group('acme-mail', 'high', false, 'web', { value: 'ACME_SECRET_ACCESS_KEY' })
    const developers = group('acme-mail', 'high', false, 'web', {
      value: 'ACME_SECRET_ACCESS_KEY',
      location: { path: 'scripts/run_locally.sh', line: 1, column: 1 },
    })
    expect(judged([kit, mail, developers])[0]).toBe('acme-account medium')
    const fixed = group('acme-account', 'medium', true, 'app', {
      kind: 'import',
      value: 'java:acme.auth.StaticCredentialsProvider',
      use: 'called',
    })
    expect(judged([kit, mail])[0]).toBe('acme-account medium')
    expect(judged([kit, mail, keyed])[0]).toBe('acme-account low')
    expect(judged([fixed, mail])[0]).toBe('acme-account low')
  })
  it('that was proved stays proved', () => {
    expect(judged([group('acme-account', 'high', false), group('acme-mail', 'high', false)])[0]).toBe(
      'acme-account high',
    )
  })
})

describe('a bucket that could be anybody’s', () => {
  it('is most likely that of the cloud whose account the product has', () => {
    expect(judged([group('acme-bucket', 'low', true), group('acme-account', 'low', true, 'delivery')])[0]).toBe(
      'acme-bucket medium',
    )
  })
  it('stays anybody’s without an account', () => {
    expect(judged([group('acme-bucket', 'low', true), group('acme-mail', 'high', false)])[0]).toBe('acme-bucket low')
  })
})
