import { describe, expect, it } from 'vitest'
import { kindredOf } from '../../src/recommend/kindred.js'
import { tinyDb } from '../support/tiny-db.js'

const way = (to: string) => ({ kind: 'vendor' as const, to, why: 'same model' })
const relay = { kind: 'channel' as const, to: 'own relay', why: 'stays at home' }
const db = tinyDb({
  acme: { services: { 'acme-mail': { capabilities: ['email'], standards: ['SMTP', 'HTTPS'], waysOut: [relay] } } },
  bell: { services: { 'bell-mail': { capabilities: ['email'], standards: ['SMTP'] } } },
  crow: { services: { 'crow-mail': { capabilities: ['email'], standards: ['HTTPS'] } } },
  dove: { services: { 'dove-mail': { capabilities: ['email'], waysOut: [way('bell-mail'), way('crow-mail')] } } },
  // Speaks the standard, and no vendor file names it.
  gull: { services: { 'gull-mail': { capabilities: ['email'], standards: ['SMTP'], waysOut: [relay] } } },
})
const kindred = (service: string) =>
  kindredOf(db.service(service)!.service, 'email', db).map((one) => [one.service.id, one.standards])

describe('services of the same kind', () => {
  it('speak a standard that says what is meant, and some vendor file names them', () => {
    expect(kindred('acme-mail')).toEqual([['bell-mail', ['SMTP']]])
  })

  it('are none where nothing but the capability is common', () => {
    expect(kindred('gull-mail')).toEqual([['bell-mail', ['SMTP']]])
  })

  it('are all that an adapter reaches, where the file of the service says nothing of ways out', () => {
    expect(kindred('bell-mail').map(([id]) => id)).toEqual(['acme-mail', 'gull-mail', 'crow-mail', 'dove-mail'])
  })

  it('are never the service itself', () => {
    expect(kindred('bell-mail').map(([id]) => id)).not.toContain('bell-mail')
  })

  it('are none of «other», which is no common purpose', () => {
    expect(kindredOf(db.service('acme-mail')!.service, 'other', db)).toEqual([])
  })
})
