import { describe, expect, it } from 'vitest'
import { cutSetsOf } from '../../src/assess/cut-sets.js'
import { declaredFallbacks } from '../../src/flows/declared.js'
import { withFallbacks } from '../../src/map/declared-fallbacks.js'
import type { Config } from '../../src/model/config.js'
import type { ServiceFacts } from '../../src/model/vendor-db.js'
import { withDeclaredOrganisations } from '../../src/vendor-db/declared-organisations.js'
import { mapOf, type Wired } from '../support/map-of.js'
import { tinyDb } from '../support/tiny-db.js'

const sms: Partial<ServiceFacts> = { capabilities: ['sms'] }
const base = tinyDb({
  acme: { services: { 'acme-sms': sms } },
  rival: { services: { 'rival-sms': sms } },
  third: { services: { 'third-sms': sms } },
  sister: {
    owner: 'acme',
    services: { 'sister-sms': sms, 'sister-mail': { capabilities: ['email'], name: 'Sister Mail' } },
  },
  mailer: { services: { 'mailer-mail': { capabilities: ['email'] } } },
})
type Fallback = NonNullable<Config['fallbacks']>[number]

function drawn(wired: readonly Wired[], fallback: Partial<Fallback>) {
  const config: Config = { fallbacks: [{ for: 'acme', capability: 'sms', to: 'rival', ...fallback }] }
  const db = withDeclaredOrganisations(base, config)
  const map = withFallbacks(
    mapOf(wired, db),
    declaredFallbacks(config, db, () => 'holdfast.yaml:7:9'),
    db,
  )
  const alone = cutSetsOf(map, db).filter(({ organisations }) => organisations.length === 1)
  return { map, alone: alone.map(({ organisations }) => organisations[0]), db }
}

describe('declared fallbacks', () => {
  it('join what code shows into one function that survives when they take over by themselves', () => {
    const { map, alone } = drawn([{ service: 'acme-sms' }, { service: 'rival-sms' }], { takesOver: 'automatic' })
    expect(map.functions).toHaveLength(1)
    expect(map.functions[0]?.group).toMatchObject({
      kind: 'failover',
      automatic: true,
      members: ['app/sms/acme-sms', 'app/sms/rival-sms'],
      evidence: [{ location: { path: 'holdfast.yaml', line: 7, column: 9 } }],
    })
    expect(alone).toEqual([])
  })

  it('that only the declaration knows carry, too', () => {
    const { map, alone } = drawn([{ service: 'acme-sms' }], { takesOver: 'automatic' })
    expect(map.dependencies.map(({ id, usage }) => [id, usage])).toEqual([
      ['app/sms/acme-sms', 'required'],
      ['app/sms/rival-sms', 'required'],
    ])
    expect(alone).toEqual([])
  })

  it('by hand make a choice, never a survivor, and their loss stops nothing more', () => {
    const { map, alone } = drawn([{ service: 'acme-sms' }], { takesOver: 'by-hand' })
    expect(map.functions[0]?.group).toMatchObject({ kind: 'switchable', automatic: false })
    expect(alone).toEqual(['acme'])
  })

  it('of the same owner never take over', () => {
    const { map, alone } = drawn([{ service: 'acme-sms' }], { to: 'sister', takesOver: 'automatic' })
    expect(map.functions[0]?.group.kind).toBe('switchable')
    expect(alone).toContain('acme')
  })

  it('say nothing of a third vendor that somebody must switch to', () => {
    const group = { wiring: 'switchable', function: 'any' } as const
    const { map } = drawn(
      [
        { service: 'acme-sms', ...group },
        { service: 'third-sms', ...group },
      ],
      {
        takesOver: 'automatic',
      },
    )
    expect(map.functions[0]?.group.kind).toBe('switchable')
  })

  it('leave a failover that code proves as it is when declared by hand', () => {
    const group = { wiring: 'failover', function: 'any' } as const
    const { map, alone } = drawn(
      [
        { service: 'acme-sms', ...group },
        { service: 'rival-sms', ...group },
      ],
      {
        takesOver: 'by-hand',
      },
    )
    expect(map.functions[0]?.group.kind).toBe('failover')
    expect(alone).toEqual([])
  })

  it('for another capability, another component or nobody change nothing', () => {
    expect(drawn([{ service: 'rival-sms' }], { takesOver: 'automatic' }).map.functions[0]?.group.kind).toBe('sole')
    const other = drawn([{ service: 'acme-sms' }], { capability: 'email', takesOver: 'automatic' })
    expect(other.alone).toEqual(['acme'])
  })

  it.each([
    ['channel', 'sister'],
    ['channel', 'sister-mail'],
    ['channel', 'Sister Mail'],
    ['self-hosted', 'sister'],
  ] as const)('that name a vendor of the same owner never take over, though called %s: %s', (kind, to) => {
    const { map, alone } = drawn([{ service: 'acme-sms' }], { to, kind, takesOver: 'automatic' })
    expect(alone).toEqual(['acme'])
    expect(map.dependencies.map(({ vendor }) => vendor)).not.toContain('self-run')
  })

  it('through another vendor’s channel survive, and hang on that vendor', () => {
    const { map, alone } = drawn([{ service: 'acme-sms' }], { to: 'mailer', kind: 'channel', takesOver: 'automatic' })
    expect(map.dependencies.map(({ service }) => service)).toEqual(['acme-sms', 'mailer-mail'])
    expect(alone).toEqual([])
  })

  it('of one’s own are members that nobody can take away, only where they take over by themselves', () => {
    const own = { to: 'our modem', kind: 'self-hosted' } as const
    const { map, alone, db } = drawn([{ service: 'acme-sms' }], { ...own, takesOver: 'automatic' })
    expect(map.dependencies.map(({ vendor }) => vendor)).toEqual(['acme', 'self-run'])
    expect(db.service(map.dependencies[1]!.service)?.service.name).toBe('our modem')
    expect(alone).toEqual([])
    expect(drawn([{ service: 'acme-sms' }], { ...own, takesOver: 'by-hand' }).map.dependencies).toHaveLength(1)
  })
})
