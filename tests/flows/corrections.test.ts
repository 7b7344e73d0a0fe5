import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/collect/memory.js'
import type { Config } from '../../src/model/config.js'
import { auditSource } from '../support/audit-source.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  payco: { services: { 'payco-cards': { capabilities: ['payments'], signals: { package: ['pkg:npm/payco'] } } } },
  errco: {
    services: {
      'errco-errors': {
        name: 'Errco errors',
        capabilities: ['monitoring'],
        signals: { package: ['pkg:npm/errco'], host: ['errco.io'] },
      },
      'errco-replay': { capabilities: ['analytics'], signals: { package: ['pkg:npm/errco-replay'] } },
    },
  },
})

const manifest = (...names: string[]) =>
  JSON.stringify({ name: 'shop', private: true, dependencies: Object.fromEntries(names.map((name) => [name, '^1'])) })

const SHOP = {
  'package.json': manifest('express', 'errco', 'errco-replay'),
  'tools/package.json': manifest('payco'),
  'web/package.json': manifest('payco'),
  'examples/live/package.json': manifest('payco'),
  'src/send.js': "fetch('https://api.errco.io/v1')\nfetch('https://api.partner-of-acme.io/v1')\n",
}

async function audit(config: Config) {
  const { dependencies, unidentified, corrections } = await auditSource(memorySource('shop', SHOP), db, { config })
  return {
    seen: dependencies
      .flatMap(({ service, evidence }) => evidence.map(({ location }) => `${service} ${location.path}`))
      .sort(),
    unidentified: unidentified.map(({ value }) => value),
    corrections: corrections.map(({ what, places }) => `${what} (${places})`),
  }
}

const ALL = [
  'errco-errors package.json',
  'errco-errors src/send.js',
  'errco-replay package.json',
  'payco-cards tools/package.json',
  'payco-cards web/package.json',
]
const PARTNER = 'api.partner-of-acme.io'

describe('corrections of holdfast.yaml', () => {
  it('are none where nothing is said', async () => {
    expect(await audit({})).toEqual({ seen: ALL, unidentified: [PARTNER], corrections: [] })
  })

  it.each<[string, Config, string[], string[], string[]]>([
    [
      'not ours: a vendor',
      { corrections: [{ is: 'not-ours', vendor: 'payco', reason: 'dead code' }] },
      ALL.slice(0, 3),
      [PARTNER],
      ['not-ours: payco (2)'],
    ],
    [
      'not ours: a vendor below one folder',
      { corrections: [{ is: 'not-ours', vendor: 'payco', path: 'tools', reason: 'of the bookkeeper' }] },
      [...ALL.slice(0, 3), ALL[4]!],
      [PARTNER],
      ['not-ours: payco tools (1)'],
    ],
    [
      'not ours: everything in a file, and not in files that begin alike',
      { corrections: [{ is: 'not-ours', path: 'tools/package.js', reason: 'no such file' }] },
      ALL,
      [PARTNER],
      ['not-ours: tools/package.js (0)'],
    ],
    [
      'a vendor and a service by the names that people use',
      {
        corrections: [
          { is: 'not-ours', vendor: ' PayCo ', path: 'tools', reason: 'of the bookkeeper' },
          { is: 'self-run', service: 'Errco errors', reason: 'our own server' },
        ],
      },
      [...ALL.slice(2, 3), ALL[4]!],
      [PARTNER],
      ['not-ours: payco tools (1)', 'self-run: errco-errors (2)'],
    ],
    [
      'of which one fits nowhere, and says so beside the one that does',
      {
        corrections: [
          { is: 'not-ours', vendor: 'payco', path: 'tolls/', reason: 'a slip in the path' },
          { is: 'not-ours', vendor: 'payco', path: 'tools/', reason: 'of the bookkeeper' },
        ],
      },
      [...ALL.slice(0, 3), ALL[4]!],
      [PARTNER],
      ['not-ours: payco tolls/ (0)', 'not-ours: payco tools/ (1)'],
    ],
    [
      'a server of our own behind an SDK, and the other service of its vendor stays',
      { corrections: [{ is: 'self-run', service: 'errco-errors', reason: 'our own server' }] },
      ALL.slice(2),
      [PARTNER],
      ['self-run: errco-errors (2)'],
    ],
    [
      'hosts of our own: known ones, unknown ones, and no others that end alike',
      { firstPartyHosts: ['api.errco.io', 'partner-of-acme.io'] },
      [ALL[0]!, ...ALL.slice(2)],
      [],
      ['first-party host: api.errco.io (1)', 'first-party host: partner-of-acme.io (1)'],
    ],
    [
      'hosts of our own that nothing reaches change nothing',
      { firstPartyHosts: ['shop-of-acme.io', 'example.com'] },
      ALL,
      [PARTNER],
      [],
    ],
    [
      'the place of a folder: tools count as tests',
      { places: [{ path: 'tools', place: 'test', reason: 'they only run there' }] },
      [...ALL.slice(0, 3), ALL[4]!],
      [PARTNER],
      ['place: tools is test (1)'],
    ],
    [
      'the place of a folder: an example that is live',
      { places: [{ path: 'examples/live', place: 'source', reason: 'it is deployed' }] },
      [...ALL.slice(0, 3), 'payco-cards examples/live/package.json', ...ALL.slice(3)],
      [PARTNER],
      ['place: examples/live is source (1)'],
    ],
  ])('%s', async (_title, config, seen, unidentified, corrections) => {
    expect(await audit(config)).toEqual({ seen, unidentified, corrections })
  })
})
