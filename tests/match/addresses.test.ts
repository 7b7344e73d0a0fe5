import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match.js'
import { evidence } from '../support/facts.js'
import { tinyDb, tinyIndex } from '../support/tiny-db.js'

const db = tinyDb({
  acme: { services: { 'acme-sms': { signals: { host: ['acme.io', 'acme.example'] } } } },
  'bell-video': { services: { 'bell-video-calls': { signals: { host: ['bell.example'] } } } },
  films: { services: { 'films-player': { capabilities: ['media'], signals: { host: ['films.io', 'cdn.films.io'] } } } },
  hub: { services: { 'hub-pages': { capabilities: ['compute'], signals: { host: ['github.io'] } } } },
})
const useOf = (part: Parameters<typeof evidence>[0]) =>
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

  it.each<[name: string, value: string, path: string, expected: string]>([
    ['a model on the front page of its maker', 'www.acme.example/team/model/resolve/main', 'src/a.rs', 'called'],
    ['a file that only programs fetch', 'docs.acme.io/files/country.mmdb', 'src/a.rb', 'called'],
    ['a page on such files', 'docs.acme.io/files/country', 'src/a.rb', 'linked'],
    ['a site to look at', 'films.io/watch', 'src/a.rb', 'linked'],
    ['the player of such a site', 'films.io/embed/1', 'src/a.rb', 'called'],
    ['a picture of a person', 'films.io/avatar/1', 'src/a.rb', 'called'],
    ['a host of such a site by name', 'cdn.films.io', 'src/a.rb', 'called'],
    ['a row of a table of addresses', 'api.acme.io/v1/send', 'infra/queries.csv', 'linked'],
  ])('%s', (_name, value, path, expected) => {
    expect(useOf({ value, path, reader: 'scan/host' })).toEqual([expected])
  })
})
