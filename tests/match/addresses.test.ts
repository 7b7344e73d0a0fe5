import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match.js'
import type { PlacedEvidence } from '../../src/model/evidence.js'
import { evidence } from '../support/facts.js'
import { tinyDb, tinyIndex } from '../support/tiny-db.js'

const db = tinyDb({
  acme: { services: { 'acme-sms': { signals: { host: ['acme.io'] } } } },
  'bell-video': { services: { 'bell-video-calls': { signals: { host: ['bell.example'] } } } },
  hub: { services: { 'hub-pages': { capabilities: ['compute'], signals: { host: ['github.io'] } } } },
})
const useOf = (part: Partial<PlacedEvidence>) =>
  match([evidence(part)], { db, index: tinyIndex(db), identities: [] }).matches.map((one) => one.evidence.use)

describe('what an address proves', () => {
  it.each<[value: string, reader: string, expected: string]>([
    ['api.acme.io/v1/send', 'scan/host', 'called'],
    ['docs.acme.io/send', 'scan/host', 'linked'],
    ['docs.acme.io/send', 'gradle/build', 'called'],
    ['square.github.io/okhttp/', 'scan/host', 'linked'],
    ['square.github.io/okhttp/logo.png', 'scan/host', 'called'],
    ['api.bell-video.github.io/v2/calls', 'scan/host', 'linked'],
    ['api.bell-videos.github.io/v2/calls', 'scan/host', 'called'],
    ['bell-video.acme.io/v2/calls', 'scan/host', 'called'],
  ])('%s, seen by %s: %s', (value, reader, expected) => {
    expect(useOf({ value, reader })).toEqual([expected])
  })
})
