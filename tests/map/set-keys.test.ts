import { describe, expect, it } from 'vitest'
import { envNames } from '../../src/config/env-names.js'
import { withSetKeys } from '../../src/map/set-keys.js'
import type { Dependency } from '../../src/model/dependency-map.js'
import { mapOf } from '../support/map-of.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({ acme: { services: { 'acme-sms': { capabilities: ['sms'] } } } })
const drawn = (usageReason: string, kind: 'env' | 'import' = 'env') => {
  const map = mapOf([{ service: 'acme-sms', usage: 'optional' }], db)
  const [one] = map.dependencies as [Dependency]
  const evidence = [{ ...one.evidence[0], kind, value: 'ACME_KEY' }] as const
  return { ...map, dependencies: [{ ...one, usageReason, evidence }] }
}
const usage = (reason: string, text: string, kind?: 'import') => {
  const [one] = withSetKeys(drawn(reason, kind), [{ file: 'prod.env', names: envNames(text) }]).dependencies
  return [one?.usage, one?.usageReason]
}
const KEY = 'only a key for it was seen'

describe('keys that a deployment sets', () => {
  it('make what only a key decides required, and nothing of the value is kept', () => {
    expect(usage(KEY, 'export ACME_KEY="s3cret"')).toEqual(['required', 'set in prod.env'])
    expect([...envNames('A=s3cret\nB = 1\r\nexport C=x')]).toEqual(['A', 'B', 'C'])
  })

  it.each(['', '# ACME_KEY=1', 'ACME_KEY=', "ACME_KEY=''", 'ACME_KEY= # later', 'ACME_KEY_2=1'])(
    'that %j does not set leave it optional',
    (text) => expect(usage(KEY, text)).toEqual(['optional', 'no key of it is set in prod.env']),
  )

  it('decide nothing that another reason or no key decides', () => {
    expect(usage('one of 4 vendors that a deployment can choose', 'ACME_KEY=1')[0]).toBe('optional')
    expect(usage(KEY, 'ACME_KEY=1', 'import')).toEqual(['optional', KEY])
  })

  it('change nothing where no file is given', () => {
    const map = drawn(KEY)
    expect(withSetKeys(map, [])).toBe(map)
  })
})
