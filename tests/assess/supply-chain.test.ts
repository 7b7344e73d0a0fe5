import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/assess/ground.js'
import type { PlacedCodeFact } from '../../src/model/evidence.js'
import { judged, resource, type Seen } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    forge: {
      owner: 'holding',
      services: {
        'forge-code': { capabilities: ['source-hosting'] },
        'forge-ci': { capabilities: ['ci'] },
        'forge-images': { capabilities: ['registry'] },
        'forge-packages': { capabilities: ['registry'], role: 'distribution' },
      },
    },
    parcel: { owner: 'holding', services: { 'parcel-npm': { capabilities: ['registry'] } } },
    other: { services: { 'other-ci': { capabilities: ['ci'] } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)
const code: Seen = { service: 'forge-code' }
const ci: Seen = { service: 'forge-ci' }
const image = { kind: 'image', value: 'forge.example/acme/app' } as const
const images: Seen = { service: 'forge-images', seen: [image] }
const npm: Seen = {
  service: 'parcel-npm',
  seen: [
    { kind: 'registry', value: 'npm' },
    { kind: 'package', value: 'pkg:npm/left-pad' },
  ],
}
const mirror: PlacedCodeFact = {
  reader: 'git/mirror',
  kind: 'mirror',
  subject: 'codeberg.example/acme/app',
  detail: 'git push --mirror',
  place: 'delivery',
  location: { path: '.github/workflows/mirror.yml', line: 9, column: 1 },
}
type Besides = Partial<Omit<Facts, 'map'>>
const found = (seen: readonly Seen[], besides: Besides = {}) =>
  judged('HF110', seen, db, besides).map((one) => (one.facts['capabilities'] as string[]).join('+'))

describe('source, CI, packages and images in one hand', () => {
  it.each<[name: string, seen: readonly Seen[], besides: Besides, expected: string]>([
    ['code and CI', [code, ci], {}, 'ci+source-hosting'],
    ['code and images', [code, images], {}, 'registry+source-hosting'],
    ['code with one, packages with its sister', [code, npm], {}, 'registry+source-hosting'],
    ['all three', [code, ci, images], {}, 'ci+registry+source-hosting'],
    ['CI and images, the code mirrored', [code, ci, images], { codeFacts: [mirror] }, 'ci+registry'],
    [
      'code and CI, packages kept',
      [code, ci, npm],
      { files: ['.yarn/cache/left-pad-npm-1.3.0.zip'] },
      'ci+source-hosting',
    ],
    ['packages of another kind kept', [code, npm], { files: ['vendor/modules.txt'] }, 'registry+source-hosting'],
    [
      'images are not kept with packages',
      [code, images],
      { files: ['.yarn/cache/left-pad-npm-1.3.0.zip'] },
      'registry+source-hosting',
    ],
    ['a mirror in an example', [code, ci], { codeFacts: [{ ...mirror, place: 'example' }] }, 'ci+source-hosting'],
  ])('finds: %s', (_name, seen, besides, expected) => {
    expect(found(seen, besides)).toEqual([expected])
  })

  it.each<[name: string, seen: readonly Seen[], expected: string]>([
    ['code and CI, which every clone and a week of work replace', [code, ci], 'low'],
    ['packages of others beside them', [code, ci, npm], 'low'],
    ['images that a workflow only runs in', [code, ci, { ...images, seen: [{ ...image, place: 'delivery' }] }], 'low'],
    ['images that servers run', [code, ci, { ...images, seen: [{ ...image, place: 'infrastructure' }] }], 'medium'],
  ])('weighs %s', (_name, seen, expected) => {
    expect(judged('HF110', seen, db).map(({ severity }) => severity)).toEqual([expected])
  })

  it('is a medium finding where the product publishes there', () => {
    const [seen] = judged('HF110', [code, { service: 'forge-packages' }], db)
    expect(seen).toMatchObject({ severity: 'medium', facts: { holdsArtefacts: true } })
  })

  it.each<[name: string, seen: readonly Seen[], besides: Besides]>([
    ['nothing', [], {}],
    ['code alone', [code], {}],
    ['CI elsewhere', [code, { service: 'other-ci' }], {}],
    ['code and CI, the code mirrored', [code, ci], { codeFacts: [mirror] }],
    ['a mirror that infrastructure sets up', [code, ci], { evidence: [resource('gitlab_project_mirror')] }],
    ['code and packages, packages kept', [code, npm], { files: ['.yarn/cache/left-pad-npm-1.3.0.zip'] }],
    ['images pushed to two registries', [code, { ...images, wiring: 'copies' }], {}],
    ['optional CI', [code, { ...ci, usage: 'optional' }], {}],
    ['weak proof', [code, { ...ci, confidence: 'low' }], {}],
  ])('is silent: %s', (_name, seen, besides) => {
    expect(found(seen, besides)).toEqual([])
  })
})
