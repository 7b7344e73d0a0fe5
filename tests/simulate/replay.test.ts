import { describe, expect, it } from 'vitest'
import { CORRECTION_ROUTE } from '../../src/model/correction.js'
import type { SimulatedProduct } from '../../src/simulate/product.js'
import { replay } from '../../src/simulate/replay.js'
import { noPeersIn } from '../../src/simulate/stand-in.js'
import { compiledDb } from '../support/whole-db.js'
import { needs, PARLER_LIKE } from './parler.js'

const { db, facts } = compiledDb()
const scenario = (id: string) => facts.scenarios!.find((one) => one.id === id)!
const played = replay(PARLER_LIKE, scenario('parler-2021'), facts.precedents)
const vendorsOn = (date: string) =>
  played.days
    .find((one) => one.date === date)!
    .events.filter(({ hits }) => hits === 'vendor')
    .map(({ vendor }) => vendor)

describe('January 2021 applied to the product that it happened to', () => {
  it('gives the reported order of losses, day by day', () => {
    expect(played.days.map(({ date, day }) => [date, day])).toEqual([
      ['2021-01-08', 0],
      ['2021-01-09', 1],
      ['2021-01-10', 2],
      ['2021-01-11', 3],
    ])
    expect(vendorsOn('2021-01-08')).toEqual(['google'])
    expect(vendorsOn('2021-01-09')).toEqual(['apple', 'twilio'])
    expect(vendorsOn('2021-01-10')).toEqual(['aws', 'okta', 'zendesk'])
    expect(vendorsOn('2021-01-11')).toEqual(['activecampaign', 'ScyllaDB', 'slack', 'stripe'])
  })

  it('stops everything in the end, and each function once', () => {
    expect(played.survives).toEqual([])
    const stopped = played.days.flatMap(({ events }) => events.flatMap(({ stops }) => stops.map((one) => one.function)))
    expect(stopped.sort()).toEqual(PARLER_LIKE.functions.map(({ id }) => id).sort())
  })

  it('keeps what is reported apart from what is established, and says how to correct it', () => {
    const events = played.days.flatMap((one) => one.events)
    const standing = (id: string) => events.find(({ precedent }) => precedent === id)!.standing
    expect(standing('parler-aws')).toBe('established')
    expect(standing('parler-law-firm')).toBe('reported')
    expect(standing('parler-stripe')).toBe('reported')
    expect(standing('parler-activecampaign-2021')).toBe('reported')
    expect(played.correctionRoute).toBe(CORRECTION_ROUTE)
  })
})

describe('the same on another product', () => {
  it('takes one vendor of the same capability, and what is served elsewhere stays', () => {
    const other = replay(
      { functions: [needs('compute', 'hetzner', 'stops', [1, 2, 3]), needs('maps', 'mapbox', 'degrades', [1, 2, 3])] },
      scenario('parler-2021'),
      facts.precedents,
    )
    const hit = other.days.flatMap((one) => one.events).filter(({ hits }) => hits !== 'nothing')
    expect(hit.map(({ precedent, hits, hitVendor }) => [precedent, hits, hitVendor])).toEqual([
      ['parler-aws', 'capability', 'hetzner'],
    ])
    expect(other.survives.map(({ capability }) => capability)).toEqual(['maps'])
  })

  it('does not take the cloud of a company whose store removed the app', () => {
    const other = replay(
      { functions: [needs('push', 'google', 'blocks-reach', [1, 2, 3])] },
      scenario('parler-2021'),
      facts.precedents,
    )
    expect(other.survives).toHaveLength(1)
  })
})

describe('what is not lost', () => {
  const hits = (id: string, product: SimulatedProduct, optional: Parameters<typeof replay>[3] = []) =>
    replay(product, scenario(id), facts.precedents, optional)
      .days.flatMap(({ events }) => events)
      .filter((one) => one.hits !== 'nothing')
      .map((one) => [one.vendor, one.capability, one.hits, one.hitVendor])

  it('is the push service of the house whose registrar withdrew a name', () => {
    const product = { functions: [needs('push', 'google', 'blocks-reach', [1, 2, 3])] }
    expect(hits('registrar-loss-2017', product)).toEqual([])
  })

  it('is not called unseen where the product uses it and does without', () => {
    const product = { functions: [needs('maps', 'mapbox', 'degrades', [1, 2, 3])] }
    const optional = [
      { vendor: 'vonage', capability: 'sms' },
      { vendor: 'twilio', capability: 'sms' },
      { vendor: 'brevo', capability: 'email' },
      { vendor: 'acme', capability: 'other' },
    ]
    const seen = hits('parler-2021', product, optional)
    expect(seen).toContainEqual(['twilio', 'sms', 'optional', 'twilio'])
    expect(seen).toContainEqual(['activecampaign', 'email', 'optional', 'brevo'])
    expect(seen.filter(([, capability]) => capability === 'other')).toEqual([])
  })

  it('is nothing of a cloud: whoever loses the account loses its storage too', () => {
    const product = { functions: [needs('storage', 'aws', 'stops', [1, 2, 3])] }
    expect(hits('wikileaks-2010', product)).toEqual([['aws', 'compute', 'vendor', 'aws']])
  })
})

describe('who stands in for whom', () => {
  const hitsOf = (id: string, functions: SimulatedProduct['functions'], optional: Parameters<typeof replay>[3] = []) =>
    replay({ functions }, scenario(id), facts.precedents, optional, noPeersIn(db))
      .days.flatMap(({ events }) => events)
      .filter(({ hits }) => hits !== 'nothing')
      .map((one) => [one.precedent, one.hitVendor, one.stops.map(({ capability }) => capability)])
  const times = [1, 2, 3] as const

  it('no processor for a card network or a bank, and each processor once', () => {
    const processors = [needs('payments', 'adyen', 'stops', times), needs('payments', 'stripe', 'stops', times)]
    expect(hitsOf('wikileaks-2010', processors)).toEqual([['wikileaks-paypal', 'adyen', ['payments']]])
    expect(hitsOf('payment-network-exit-2020', processors)).toEqual([])
    expect(hitsOf('payment-network-exit-2020', [needs('payments', 'visa', 'stops', times)])).toEqual([
      ['pornhub-visa', 'visa', ['payments']],
    ])
  })

  it('no store for the other, and no purchase in a store for a processor', () => {
    expect(hitsOf('parler-2021', [needs('app-store', 'google', 'blocks-reach', times)])).toEqual([
      ['parler-google-play', 'google', ['app-store']],
    ])
    const inStore = needs('payments', 'apple', 'stops', times)
    const members = inStore.members.map((one) => ({ ...one, isGatekeeper: true }))
    expect(hitsOf('wikileaks-2010', [{ ...inStore, members }])).toEqual([])
  })

  it('no store that the product does without for the other', () => {
    const google = { vendor: 'google', capability: 'app-store' }
    expect(hitsOf('parler-2021', [], [google])).toEqual([['parler-google-play', 'google', []]])
  })

  it('the capability alone, and not what else that vendor serves', () => {
    const functions = [needs('compute', 'hetzner', 'stops', times), needs('storage', 'hetzner', 'stops', times)]
    expect(hitsOf('parler-2021', functions)).toEqual([['parler-aws', 'hetzner', ['compute']]])
  })

  it('whom the owners declare by the name that the reports leave out', () => {
    const lawFirm = { vendor: 'law-firm', capability: 'other' }
    expect(hitsOf('parler-2021', [], [lawFirm])).toEqual([['parler-law-firm', 'law-firm', []]])
    expect(hitsOf('parler-2021', [], [{ ...lawFirm, vendor: 'accountant' }])).toEqual([])
  })
})

describe('scenarios that ship', () => {
  it('are twelve or more, each with events that are on file', () => {
    const known = new Set(facts.precedents.map(({ id }) => id))
    expect(facts.scenarios!.length).toBeGreaterThanOrEqual(12)
    for (const one of facts.scenarios!) {
      expect(one.events.length, one.id).toBeGreaterThan(0)
      expect(one.events.filter((id) => !known.has(id))).toEqual([])
    }
  })
})
