import { describe, expect, it } from 'vitest'
import type { PlaceKind } from '../../src/model/place.js'
import { judged } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const DB = tinyDb({
  shop: { services: { 'shop-apps': { capabilities: ['app-store'] } } },
  eyes: { services: { 'eyes-texts': { capabilities: ['moderation'] } } },
  pay: { services: { 'pay-cards': { capabilities: ['payments'] } } },
})
const FILES = ['app/models/post.rb', 'app/models/comment.rb']
const told = (service: string, place: PlaceKind = 'source') =>
  judged('HF120', [{ service, seen: [{ place }] }], DB, { files: FILES }).map(
    ({ severity, vendors }) => `${severity} ${vendors.join('+')}`,
  )

describe('a product of users without moderation', () => {
  it('weighs more where a store of apps asks for it', () => {
    expect(told('shop-apps')).toEqual(['medium shop'])
  })

  it('weighs more where a vendor of moderation is used', () => {
    expect(told('eyes-texts')).toEqual(['medium eyes'])
  })

  it('weighs less where nobody asks for it', () => {
    expect(told('pay-cards')).toEqual(['low '])
  })

  it('weighs less where only a test speaks of the store', () => {
    expect(told('shop-apps', 'test')).toEqual(['low '])
  })
})
