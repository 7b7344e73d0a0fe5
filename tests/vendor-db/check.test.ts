import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownVendorsIn } from '../../src/vendor-db/own-files.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    bell: {
      owner: 'holding',
      services: {
        'bell-sms': {
          capabilities: ['sms'],
          signals: { host: ['bell.io'], package: ['pkg:npm/@bell/*', 'pkg:npm/bell'], env: ['BELL_*'] },
        },
      },
    },
    rents: { services: { 'rents-cdn': { capabilities: ['cdn'], signals: { host: ['rents.net'] } } } },
    open: { services: { 'open-mail': { capabilities: ['email'], assumed: { host: ['open.net'] } } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'CH' }],
)

/** A file without fault; each line of it can be put in the place of another. */
const SOUND = `id: house
name: House
owner: independent
country: DE
homepage: https://house.de
services:
  - id: house-sms
    name: House SMS
    capabilities: [sms]
    substitutability: adapter
    signals:
      host: [house.de]
      package: [pkg:npm/house-sms]
      env: [HOUSE_*]
    examples:
      - { kind: host, value: api.house.de }
    lookalikes:
      - { kind: package, value: pkg:npm/house-paint }
    waysOut:
      - { kind: vendor, to: bell-sms, why: same idea }
terms:
  - document: Terms
    capabilities: [sms]
    url: https://house.de/terms
    snapshot: 2026-01-31
    textDate: 2024-02
    verified: true
upstreams:
  - { organisation: rents, relation: runs-on, criticality: hard, services: [house-sms], sources: ["https://house.de/sub"], verified: true }
sources:
  - { url: "https://house.de/about", checked: 2026-01-31 }
`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-check-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function faultsWith(...changes: readonly (readonly [from: string, to: string])[]): string[] {
  const text = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from)
    return before.replace(from, to)
  }, SOUND)
  return faultsOf('house.yaml', text)
}

function faultsOf(name: string, text: string): string[] {
  writeFileSync(join(folder, name), text)
  return ownVendorsIn(db, folder).faults.map((fault) => fault.replace(`${folder}/`, ''))
}

describe('the check of own vendor files', () => {
  it('finds nothing wrong with a sound file', () => {
    expect(faultsOf('house.yaml', SOUND)).toEqual([])
  })

  it.each([
    [
      'a country that is none',
      'country: DE',
      'country: ZZ',
      'house.yaml:4:10 country is «ZZ»; write the country as ISO 3166-1',
    ],
    [
      'a month that is none',
      'snapshot: 2026-01-31',
      'snapshot: 2026-13-31',
      'house.yaml:25:15 terms.0.snapshot is «2026-13-31»; write a day of the calendar',
    ],
    ['a day that is none', 'checked: 2026-01-31', 'checked: 2025-02-31', 'sources.0.checked is «2025-02-31»'],
    ['a month of the text that is none', 'textDate: 2024-02', 'textDate: 2024-13', 'terms.0.textDate is «2024-13»'],
    ['a day to come', 'snapshot: 2026-01-31', 'snapshot: 2999-01-01', 'house.yaml:25:15 2999-01-01 lies after today'],
    [
      'an example of another',
      'value: api.house.de',
      'value: api.bell.io',
      'house.yaml:16:9 the example host api.bell.io of house-sms finds bell-sms',
    ],
    [
      'an example that finds nothing',
      'value: api.house.de',
      'value: api.cottage.de',
      'the example host api.cottage.de of house-sms finds nothing; add the signal',
    ],
    [
      'its own package as a look-alike',
      'pkg:npm/house-paint',
      'pkg:npm/house-sms',
      'house.yaml:18:9 the look-alike package pkg:npm/house-sms of house-sms finds house-sms',
    ],
    ['a look-alike that another has', 'pkg:npm/house-paint', 'pkg:npm/bell', 'finds bell-sms by pkg:npm/bell'],
    [
      'a host of another',
      'host: [house.de]',
      'host: [house.de, bell.io]',
      'house.yaml:12:24 host bell.io of house-sms is claimed by bell-sms already',
    ],
    [
      'a host within that of another',
      'host: [house.de]',
      'host: [house.de, api.bell.io]',
      'host api.bell.io of house-sms belongs to bell, which has bell.io',
    ],
    [
      'a package within the scope of another',
      'pkg:npm/house-sms',
      'pkg:npm/@bell/sms',
      'pkg:npm/@bell/sms of house-sms belongs to bell',
    ],
    [
      'a key within the prefix of another',
      'HOUSE_*',
      'BELL_TOKEN',
      'env BELL_TOKEN of house-sms belongs to bell, which has BELL_*',
    ],
    ['a prefix of one letter', 'HOUSE_*', 'H_*', 'house.yaml:14:13 env «H_*» of house-sms is too short a prefix'],
    ['a prefix within a word', 'HOUSE_*', 'HOUSE*', 'ends within a word'],
    ['a prefix of all packages', 'pkg:npm/house-sms', 'pkg:npm/*', 'is too short a prefix'],
    [
      'a host that is an end',
      'host: [house.de]',
      'host: [house.de, co.uk]',
      'host «co.uk» of house-sms covers every name under that end',
    ],
    ['a star before an end', 'host: [house.de]', "host: [house.de, '*.com']", 'covers every name'],
    [
      'a host with an address',
      'host: [house.de]',
      "host: ['https://house.de']",
      'has not the form of that kind; write a host in lower case',
    ],
    [
      'terms of a capability that it has not',
      '    capabilities: [sms]\n    url',
      '    capabilities: [email]\n    url',
      'house.yaml:23:19 these terms are for email, which no service of house has',
    ],
    [
      'terms that nobody verified, without a word',
      'verified: true\nupstreams',
      'verified: false\nupstreams',
      'is not verified; say in a note',
    ],
    [
      'an unknown owner',
      'owner: independent',
      'owner: nobody',
      'house.yaml:3:8 the owner nobody is neither a vendor nor in organisations.yaml',
    ],
    ['an owner in a circle', 'owner: independent', 'owner: house', 'the owners of house run in a circle'],
    [
      'an unknown way out',
      'to: bell-sms',
      'to: nowhere',
      'house.yaml:20:29 the way out of house-sms names the unknown service nowhere',
    ],
    ['a way out to itself', 'to: bell-sms', 'to: house-sms', 'of the same vendor'],
    [
      'a way out within the family',
      'owner: independent',
      'owner: holding',
      'the way out of house-sms leads to bell-sms of the same owner',
    ],
    ['an unknown upstream', 'organisation: rents', 'organisation: nobody', 'the upstream nobody is neither'],
    [
      'an upstream of a service that it has not',
      'services: [house-sms]',
      'services: [house-fax]',
      'names the unknown service house-fax',
    ],
    [
      'no way out and no reason',
      '    waysOut:\n      - { kind: vendor, to: bell-sms, why: same idea }\n',
      '',
      'house-sms does not say how to leave',
    ],
    [
      'a service id that another has',
      'id: house-sms',
      'id: bell-sms',
      'house.yaml:7:9 the service id bell-sms is taken by bell',
    ],
    ['a missing key', 'country: DE\n', '', 'country is missing; add it'],
    [
      'a word of no list',
      'substitutability: adapter',
      'substitutability: easy',
      'substitutability «easy» is none of those allowed; write standard-protocol, adapter',
    ],
    ['a number for a list', 'capabilities: [sms]', 'capabilities: 3', 'capabilities is «3»; write a list'],
    [
      'a source without a day',
      ', checked: 2026-01-31',
      '',
      'sources.0 is not complete; give url and checked, or say assumption',
    ],
    [
      'a gap of the template',
      'name: House SMS',
      'name: "TODO: its name"',
      'house.yaml:8:11 services.0.name is still to be filled in: its name',
    ],
  ])('names %s with the place and what to do', (_name, from, to, says) => {
    expect(faultsWith([from, to]).join('\n')).toContain(says)
  })

  it.each([
    ['a key of the vendor that begins as another word', 'HOUSE_*', 'BELLOWS_*'],
    ['a host on ground that is let to others', 'host: [house.de]', 'host: [house.de, assets.rents.net]'],
    ['a host of another that names this vendor', 'host: [house.de]', 'host: [house.de, house.bell.io]'],
    ['a host within one that leaves the vendor open', 'host: [house.de]', 'host: [house.de, api.open.net]'],
    ['a leap day', 'snapshot: 2026-01-31', 'snapshot: 2024-02-29'],
    ['a word that only begins like a gap', 'name: House SMS', 'name: TODOIST'],
    ['a prefix of three letters', 'HOUSE_*', 'HSE_*'],
  ])('lets pass %s', (_name, from, to) => {
    expect(faultsWith([from, to])).toEqual([])
  })

  it('tells what the schema refuses and what the other checks find at once, once each', () => {
    const faults = faultsWith(
      ['country: DE', 'country: ZZ'],
      ['owner: independent', 'owner: independent\ncolour: red'],
      ['capabilities: [sms]', 'capabilities: [smoke]'],
      ['host: [house.de]', 'host: [house.de, bell.io]'],
      ['snapshot: 2026-01-31', 'snapshot: 2999-01-01'],
    )
    expect(faults.map((fault) => fault.split(' ').slice(0, 3).join(' '))).toEqual([
      'house.yaml:5:10 country is',
      'house.yaml:10:20 services.0.capabilities.0 «smoke»',
      'house.yaml:4:1 colour is',
      'house.yaml:13:24 host bell.io',
      'house.yaml:26:15 2999-01-01 lies',
    ])
  })

  it('calls nothing missing that may stand in what could not be read', () => {
    const cottage = SOUND.replaceAll('house', 'cottage').replaceAll('House', 'Cottage').replaceAll('HOUSE', 'COTTAGE')
    writeFileSync(join(folder, 'cottage.yaml'), 'id: [cottage')
    expect(faultsWith(['to: bell-sms', 'to: cottage-sms'])).toEqual([
      expect.stringMatching(/^cottage\.yaml:1:\d+ is no YAML/),
    ])
    writeFileSync(join(folder, 'cottage.yaml'), cottage)
    expect(faultsWith(['to: bell-sms', 'to: cottage-sms'])).toEqual([])
  })

  it.each(['house.yml', 'house.YAML', 'house.json'])('names %s, which nobody would read', (name) => {
    expect(faultsOf(name, SOUND)).toEqual([`${name}: vendor files end in .yaml; rename it to house.yaml`])
  })

  it('asks of two own files that they do not claim the same', () => {
    writeFileSync(
      join(folder, 'hut.yaml'),
      SOUND.replace('id: house\n', 'id: hut\n').replace('house-sms\n', 'hut-sms\n'),
    )
    const faults = faultsOf('house.yaml', SOUND)
    expect(faults.filter((fault) => fault.includes('host house.de'))).toEqual([
      expect.stringContaining('house.yaml:12:14 host house.de of house-sms is claimed by hut-sms already'),
      expect.stringContaining('hut.yaml:12:14 host house.de of hut-sms is claimed by house-sms already'),
    ])
  })

  it('shows nothing of a file raw', () => {
    expect(faultsWith(['country: DE', 'country: "\\u001b[2J"']).join()).not.toContain('\u001b')
  })
})
