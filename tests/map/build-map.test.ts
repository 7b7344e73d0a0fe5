import { describe, expect, it } from 'vitest'
import { buildMap } from '../../src/map/build-map.js'
import type { PlacedMark } from '../../src/map/components.js'
import type { PlacedCodeFact } from '../../src/model/evidence.js'
import type { Match } from '../../src/model/match.js'
import { matched } from '../support/facts.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  acme: { services: { 'acme-sms': { capabilities: ['sms'] }, 'acme-db': { capabilities: ['database'] } } },
  bell: { services: { 'bell-sms': { capabilities: ['sms'] } } },
  chime: { services: { 'chime-sms': { capabilities: ['sms'] } } },
  hub: { services: { 'hub-images': { capabilities: ['registry'] }, 'hub-ci': { capabilities: ['ci'] } } },
  board: { services: { 'board-design': { capabilities: ['workspace'], role: 'build' } } },
  cloud: { services: { 'cloud-files': { capabilities: ['storage'] } } },
  dock: { services: { 'dock-images': { capabilities: ['registry'] } } },
})
const map = (
  matches: readonly Match[],
  marks: readonly PlacedMark[] = [],
  isSelfHosted = false,
  codeFacts: readonly PlacedCodeFact[] = [],
) => buildMap({ product: 'product', matches, marks, codeFacts, isSelfHosted }, db)
const short = (matches: readonly Match[], marks: readonly PlacedMark[] = []) =>
  map(matches, marks).dependencies.map(
    (one) => `${one.component} ${one.service} ${one.confidence} ${one.usage} ${one.role} ${one.wiring}`,
  )
const mark = (folder: string, kind: PlacedMark['kind'], place: PlacedMark['place'] = 'source'): PlacedMark => ({
  folder,
  kind,
  place,
  location: { path: `${folder}/x`, line: 1, column: 1 },
})

describe('what proves a dependency', () => {
  const cases: readonly [name: string, matches: readonly Match[], expected: readonly string[]][] = [
    ['a call', [matched(db, 'acme-sms')], ['product acme-sms high required runtime sole']],
    [
      'a package alone, fairly',
      [matched(db, 'acme-sms', { kind: 'package', use: 'declared', scope: 'production' })],
      ['product acme-sms medium required runtime sole'],
    ],
    [
      'a package and its import',
      [
        matched(db, 'acme-sms', { kind: 'package', use: 'declared' }),
        matched(db, 'acme-sms', { kind: 'import', line: 2 }),
      ],
      ['product acme-sms high required runtime sole'],
    ],
    [
      'what a pipeline sets of itself, weakly',
      [matched(db, 'hub-ci', { kind: 'env', value: 'HUB_RUN_ID', use: 'configured' })],
      ['product hub-ci low optional build sole'],
    ],
    [
      'the key of a pipeline tool',
      [matched(db, 'hub-ci', { kind: 'env', value: 'HUB_TOKEN', use: 'configured' })],
      ['product hub-ci medium optional build sole'],
    ],
    [
      'a key and the setting that takes it up as one',
      [
        matched(db, 'acme-sms', { kind: 'env', use: 'configured' }),
        matched(db, 'acme-sms', { kind: 'setting', use: 'configured', line: 2 }),
      ],
      ['product acme-sms medium optional runtime sole'],
    ],
    ['a link, weakly', [matched(db, 'acme-sms', { use: 'linked' })], ['product acme-sms low optional runtime sole']],
    [
      'an offer, weakly',
      [matched(db, 'acme-sms', { kind: 'env', use: 'offered' })],
      ['product acme-sms low optional runtime sole'],
    ],
    [
      'a key',
      [matched(db, 'acme-sms', { kind: 'env', use: 'configured' })],
      ['product acme-sms medium optional runtime sole'],
    ],
    [
      'a package of developers, weakly',
      [matched(db, 'acme-sms', { kind: 'package', use: 'declared', scope: 'development' })],
      ['product acme-sms low optional build sole'],
    ],
    [
      'not so a package of developers that their code then calls',
      [
        matched(db, 'acme-sms', { kind: 'package', use: 'declared', scope: 'development' }),
        matched(db, 'acme-sms', { kind: 'import', line: 2 }),
      ],
      ['product acme-sms high required runtime sole'],
    ],
    [
      'nor one that another manifest asks for at run time',
      [
        matched(db, 'acme-sms', { kind: 'package', use: 'declared', scope: 'development' }),
        matched(db, 'acme-sms', { kind: 'package', use: 'declared', scope: 'production', line: 2 }),
      ],
      ['product acme-sms medium required runtime sole'],
    ],
    [
      'a client that tests alone ask for carries nothing to users',
      [matched(db, 'cloud-files', { kind: 'package', use: 'declared', scope: 'development' })],
      ['product cloud-files low optional build sole'],
    ],
    [
      'not a package that came with another',
      [matched(db, 'acme-sms', { kind: 'package', use: 'declared', scope: 'transitive' })],
      [],
    ],
    ['not a remark', [matched(db, 'acme-sms', { use: 'mentioned' })], []],
    ['not a test', [matched(db, 'acme-sms', { place: 'test' })], []],
    ['not documentation', [matched(db, 'acme-sms', { place: 'documentation' })], []],
    ['not an example', [matched(db, 'acme-sms', { place: 'example' })], []],
    ['not vendored code', [matched(db, 'acme-sms', { place: 'vendored' })], []],
    [
      'a protocol that leaves the vendor open, weakly',
      [matched(db, 'acme-db', { kind: 'import', assumed: true })],
      ['product acme-db low required runtime sole'],
    ],
    [
      'two such signals, still weakly',
      [
        matched(db, 'acme-db', { kind: 'host', assumed: true }),
        matched(db, 'acme-db', { kind: 'env', use: 'configured', assumed: true, line: 2 }),
      ],
      ['product acme-db low required runtime sole'],
    ],
    [
      'a client and its key, fairly',
      [
        matched(db, 'acme-db', { kind: 'import', assumed: true }),
        matched(db, 'acme-db', { kind: 'env', use: 'configured', assumed: true, line: 2 }),
      ],
      ['product acme-db medium required runtime sole'],
    ],
    [
      'a condition',
      [matched(db, 'acme-sms', { condition: 'key present' })],
      ['product acme-sms high optional runtime sole'],
    ],
    [
      'a menu of vendors',
      [matched(db, 'acme-sms'), matched(db, 'bell-sms', { line: 2 }), matched(db, 'chime-sms', { line: 3 })],
      [
        'product acme-sms high optional runtime switchable',
        'product bell-sms high optional runtime switchable',
        'product chime-sms high optional runtime switchable',
      ],
    ],
    [
      'three vendors that each have a file of their own are no list',
      [
        matched(db, 'acme-sms', { kind: 'import' }),
        matched(db, 'bell-sms', { kind: 'import', path: 'src/bell.ts' }),
        matched(db, 'chime-sms', { kind: 'import', path: 'src/chime.ts' }),
      ],
      [
        'product acme-sms high required runtime sole',
        'product bell-sms high required runtime sole',
        'product chime-sms high required runtime sole',
      ],
    ],
    [
      'two vendors are no redundancy',
      [matched(db, 'acme-sms'), matched(db, 'bell-sms', { line: 2 })],
      ['product acme-sms high required runtime sole', 'product bell-sms high required runtime sole'],
    ],
  ]
  it.each(cases)('%s', (_name, matches, expected) => {
    expect(short(matches)).toEqual(expected)
  })
})

it('gives a service the role of its main use, and the role of another use to that', () => {
  const main = matched(db, 'board-design')
  const other = { ...main, capability: 'identity' as const }
  expect(map([main, other]).dependencies.map((one) => `${one.capability} ${one.role}`)).toEqual([
    'identity runtime',
    'workspace build',
  ])
})

describe('wiring', () => {
  const push = (service: string, line: number) =>
    matched(db, service, { kind: 'image', place: 'delivery', path: '.github/workflows/x.yml', line, context: 'push' })

  it('one artefact pushed to two registries is kept in copies', () => {
    const drawn = map([push('hub-images', 1), push('dock-images', 2)])
    expect(drawn.functions).toMatchObject([
      {
        capability: 'registry',
        group: { kind: 'copies', members: ['product/registry/dock-images', 'product/registry/hub-images'] },
      },
    ])
    expect(drawn.dependencies.map((one) => one.role)).toEqual(['distribution', 'distribution'])
  })

  const choice = (detail: string, path = 'src/send.ts', place: PlacedCodeFact['place'] = 'source'): PlacedCodeFact => ({
    reader: 'code/provider-choice',
    kind: 'choice',
    subject: 'providers',
    detail,
    place,
    location: { path, line: 9, column: 1 },
  })
  const twoSms = [matched(db, 'acme-sms'), matched(db, 'bell-sms', { line: 2 })]
  const wirings = (facts: readonly PlacedCodeFact[], matches = twoSms) =>
    map(matches, [], false, facts).functions.map((one) => one.group.kind)

  it('a weighted choice among providers shares the traffic, and its line proves it', () => {
    const [one] = map(twoSms, [], false, [choice('sms,email')]).functions
    expect(one).toMatchObject({
      purpose: 'shared traffic',
      group: {
        kind: 'split',
        members: ['product/sms/acme-sms', 'product/sms/bell-sms'],
        evidence: [{ location: { line: 9 } }],
      },
    })
  })

  it.each<[name: string, kinds: readonly string[], expected: readonly string[]]>([
    ['of another capability', wirings([choice('email')]), ['sole', 'sole']],
    ['in a test', wirings([choice('sms', 'test/send.ts', 'test')]), ['sole', 'sole']],
    ['with one vendor', wirings([choice('sms')], [twoSms[0]!]), ['sole']],
    ['none at all', wirings([]), ['sole', 'sole']],
  ])('a choice %s groups nothing', (_name, kinds, expected) => {
    expect(kinds).toEqual(expected)
  })

  it('one push and one pull are not', () => {
    const drawn = map([
      push('hub-images', 1),
      matched(db, 'dock-images', { kind: 'image', place: 'delivery', line: 2 }),
    ])
    expect(drawn.functions.map((one) => one.group.kind)).toEqual(['sole', 'sole'])
  })
})

describe('components', () => {
  it('a file belongs to the nearest marked folder, delivery to the pipeline', () => {
    const marks = [mark('apps/web', 'web-app'), mark('apps/api', 'web-service'), mark('', 'delivery', 'delivery')]
    expect(
      short(
        [
          matched(db, 'acme-sms', { path: 'apps/api/src/sms.ts' }),
          matched(db, 'acme-sms', { path: 'apps/web/x.ts' }),
          matched(db, 'acme-db', { path: 'packages/lib/db.ts' }),
          matched(db, 'hub-ci', { kind: 'runner', path: '.github/workflows/x.yml', place: 'delivery' }),
        ],
        marks,
      ),
    ).toEqual([
      'apps/api acme-sms high required runtime sole',
      'apps/web acme-sms high required runtime sole',
      'delivery hub-ci high required build sole',
      'product acme-db high required runtime sole',
    ])
  })

  it('marks in tests and examples make no component', () => {
    expect(map([matched(db, 'acme-sms')], [mark('examples/x', 'web-app', 'example')]).components).toEqual([
      { id: 'product', path: '.', kind: 'unknown', name: 'product' },
    ])
  })
})
