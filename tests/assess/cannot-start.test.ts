import { describe, expect, it } from 'vitest'
import type { PlacedCodeFact, PlacedEvidence } from '../../src/model/evidence.js'
import { judged, type Seen } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const DB = tinyDb({
  pay: { services: { 'pay-cards': { capabilities: ['payments'], signals: { env: ['PAY_KEY', 'PAY_HOOK_*'] } } } },
  build: { services: { 'build-ci': { capabilities: ['ci'] } } },
  mail: {
    services: {
      'mail-out': { capabilities: ['email'], signals: { env: ['MAIL_KEY'] }, assumed: { env: ['OUT_KEY'] } },
    },
  },
})
const asked = (subject: string, detail = 'required', path = 'src/a.ts'): PlacedCodeFact => ({
  reader: 'code/boot',
  kind: 'initialisation',
  subject,
  detail,
  place: 'source',
  location: { path, line: 1, column: 1 },
})
const seen = (service: string, part: Partial<PlacedEvidence>): Seen => ({ service, seen: [part] })
const pay = seen('pay-cards', { kind: 'env', value: 'PAY_KEY' })
const told = (one: Seen, facts: readonly PlacedCodeFact[]) =>
  judged('HF107', [one], DB, { codeFacts: facts }).map(({ title }) => title)

const NEEDS = 'The product does not start without a setting of PAY'
const PROBE = 'The product says that it is not ready while PAY does not answer'

describe('a product that does not start', () => {
  it.each<[string, Seen, string, readonly string[]]>([
    ['by the very name', pay, 'PAY_KEY', [NEEDS]],
    ['as frameworks spell it', pay, 'pay.key', [NEEDS]],
    ['as a setting', seen('pay-cards', { kind: 'setting', value: 'Pay:Key' }), 'PAY_KEY', [NEEDS]],
    ['with the name of the product before it', pay, 'SHOP_PAY_KEY', [NEEDS]],
    ['with the name of the product before a family of names', pay, 'SHOP_PAY_HOOK_SECRET', [NEEDS]],
    ['by a name that is no family', pay, 'SHOP_PAY_KEYRING', []],
    ['by a name that only sounds like it', pay, 'PAY_KEYS', []],
    ['by a name of another kind of evidence', seen('pay-cards', { kind: 'host', value: 'PAY_KEY' }), 'PAY_KEY', []],
    ['of a vendor that nobody uses', seen('mail-out', { kind: 'host', value: 'mail.example' }), 'SHOP_PAY_KEY', []],
    ['by a guess of the database', seen('mail-out', { kind: 'host', value: 'mail.example' }), 'SHOP_OUT_KEY', []],
    ['of a tool of the team', seen('build-ci', { kind: 'env', value: 'CI_KEY' }), 'CI_KEY', []],
  ])('%s', (_name, dependency, subject, expected) => {
    expect(told(dependency, [asked(subject)])).toEqual(expected)
  })

  it('belongs to the vendor of the product that knows the longest part of the name', () => {
    const db = tinyDb({
      pay: { services: { 'pay-cards': { capabilities: ['payments'], signals: { env: ['PAY_*'] } } } },
      hook: { services: { 'hook-relay': { capabilities: ['email'], signals: { env: ['PAY_HOOK_*'] } } } },
    })
    const host = { kind: 'host' as const, value: 'api.example' }
    const vendors = (...services: readonly string[]) =>
      judged(
        'HF107',
        services.map((service) => seen(service, host)),
        db,
        {
          codeFacts: [asked('SHOP_PAY_HOOK_KEY')],
        },
      ).flatMap((one) => one.vendors)
    expect(vendors('pay-cards', 'hook-relay')).toEqual(['hook'])
    expect(vendors('pay-cards')).toEqual(['pay'])
  })

  it('is told once per vendor, with every setting and way', () => {
    const [found, ...more] = judged('HF107', [pay], DB, {
      codeFacts: [asked('PAY_KEY'), asked('pay-key', 'schema'), asked('PAY_KEY', 'client')],
    })
    expect(more).toEqual([])
    expect(found?.facts).toEqual({ settings: ['PAY_KEY', 'pay-key'], ways: ['client', 'required', 'schema'] })
    expect(found?.evidence).toHaveLength(3)
  })
})

describe('a probe that asks a vendor', () => {
  const at = (path: string) => ({ path, line: 3, column: 1 })
  const health = {
    kind: 'host' as const,
    value: 'api.pay.example',
    use: 'called' as const,
    location: at('src/health.ts'),
  }
  const probe = [asked('readiness', 'probe', 'src/health.ts')]

  it.each<[string, Partial<PlacedEvidence>, readonly string[]]>([
    ['by host', health, [PROBE]],
    ['by client', { ...health, kind: 'client' }, [PROBE]],
    ['by import', { ...health, kind: 'import' }, [PROBE]],
    ['by a key alone', { ...health, kind: 'env' }, []],
    ['only by a link', { ...health, use: 'linked' }, []],
    ['in another file', { ...health, location: at('src/pay.ts') }, []],
  ])('%s', (_name, part, expected) => {
    expect(told(seen('pay-cards', part), probe)).toEqual(expected)
  })

  it('says nothing of tools of the team', () => {
    expect(told(seen('build-ci', health), probe)).toEqual([])
  })

  it('says first what ends the start', () => {
    const both = { service: 'pay-cards', seen: [{ kind: 'env' as const, value: 'PAY_KEY' }, health] }
    expect(told(both, [asked('PAY_KEY'), ...probe])).toEqual([NEEDS])
  })
})
