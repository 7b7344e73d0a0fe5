import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signalIndex } from '../../src/match/signal-index.js'
import { ConfigError } from '../../src/model/errors.js'
import { withOwnVendorsOf } from '../../src/vendor-db/own.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  acme: { services: { 'acme-sms': { capabilities: ['sms'], signals: { host: ['acme.io'], env: ['ACME_*'] } } } },
  bell: { services: { 'bell-sms': { capabilities: ['sms'], signals: { host: ['bell.io'] } } } },
})

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-own-'))
  mkdirSync(join(root, '.holdfast/vendors'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, text: string): void {
  writeFileSync(join(root, '.holdfast/vendors', name), text)
}

function file(id: string, { host = `${id}.example.org`, owner = 'independent', way = 'nothing' } = {}): string {
  return [
    `id: ${id}`,
    `name: ${id}`,
    `owner: ${owner}`,
    'country: DE',
    `homepage: https://${id}.example.org`,
    'services:',
    `  - id: ${id}-main`,
    `    name: ${id}`,
    '    capabilities: [sms]',
    '    substitutability: adapter',
    '    signals:',
    `      host: [${host}]`,
    '    waysOut:',
    way === 'nothing'
      ? '      - { kind: channel, to: e-mail, why: "works without it" }'
      : `      - { kind: vendor, to: ${way}, why: "same idea" }`,
    'sources:',
    '  - { assumption: "own contract" }',
    '',
  ].join('\n')
}

async function extended() {
  const { db: more, own } = await withOwnVendorsOf(db, root, undefined)
  return { own, db: more, index: signalIndex(more) }
}

describe('own vendor files', () => {
  it('are none where there is no folder', async () => {
    rmSync(join(root, '.holdfast'), { recursive: true })
    expect(await withOwnVendorsOf(db, root, undefined)).toEqual({ db, own: [], sources: {} })
  })

  it('are told apart from those that ship, by their ids in order', async () => {
    expect(db.own).toBeUndefined()
    write('zeta.yaml', file('zeta'))
    write('acme.yaml', file('acme'))
    expect((await extended()).db.own).toEqual(['acme', 'zeta'])
  })

  it('extend the database and can lead to what ships', async () => {
    write('house.yaml', file('house', { way: 'acme-sms', owner: 'bell' }))
    const { own, db: more, index } = await extended()
    expect(own).toEqual(['house'])
    expect(index.find('host', 'api.house.example.org')?.service).toBe('house-main')
    expect(index.find('host', 'acme.io')?.service).toBe('acme-sms')
    expect(more.ownersOf('house')).toEqual(['house', 'bell'])
  })

  it('take the place of a vendor with the same id, with all its signals', async () => {
    write('acme.yaml', file('acme', { host: 'acme.io' }))
    const { db: more, index } = await extended()
    expect(index.find('host', 'acme.io')?.service).toBe('acme-main')
    expect(index.find('env', 'ACME_TOKEN')).toBeUndefined()
    expect(more.vendors.filter(({ id }) => id === 'acme')).toHaveLength(1)
  })

  it.each([
    ['an unknown key', 'house.yaml', `${file('house')}colour: red\n`, 'house.yaml:17:1 colour is no key of the schema'],
    ['broken YAML', 'house.yaml', 'id: [house', 'house.yaml:1'],
    ['an alias of YAML', 'house.yaml', `a: &a [1]\n${file('house')}b: *a\n`, 'house.yaml'],
    ['another file name', 'cottage.yaml', file('house'), 'must agree'],
    ['a host that somebody has', 'house.yaml', file('house', { host: 'bell.io' }), 'claimed by bell-sms already'],
    ['an unknown owner', 'house.yaml', file('house', { owner: 'nobody' }), 'the owner nobody'],
    ['a way out to nowhere', 'house.yaml', file('house', { way: 'nowhere' }), 'unknown service nowhere'],
    ['depth', 'house.yaml', `id: ${'['.repeat(40)}${']'.repeat(40)}\n`, 'nested deeper'],
    ['size', 'house.yaml', `# ${'x'.repeat(300_000)}\n`, 'larger than'],
  ])('R04: are refused for %s', async (_name, name, text, says) => {
    write(name, text)
    await expect(extended()).rejects.toThrow(says)
    await expect(extended()).rejects.toThrow(ConfigError)
  })

  it('are never read through a link', async () => {
    writeFileSync(join(root, 'secret.yaml'), file('house'))
    symlinkSync(join(root, 'secret.yaml'), join(root, '.holdfast/vendors/house.yaml'))
    await expect(extended()).rejects.toThrow('cannot be read')
  })

  it('must be there where the configuration names their folder', async () => {
    await expect(withOwnVendorsOf(db, root, 'our/vendors')).rejects.toThrow('no folder')
  })
})
