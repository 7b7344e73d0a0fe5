import { describe, expect, it } from 'vitest'
import { appYaml } from '../../../src/read/app-engine/app-yaml.js'
import { brief, readWith } from '../read-with.js'

describe('app-engine/app-yaml', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['runtime: [', []],
    ['name: shop\nruntime: x', []],
    ['# runtime: nodejs20\nhandlers: []', []],
    ['kind: Deployment\nmetadata: {name: app}', []],
    [
      'runtime: nodejs20\ninstance_class: F1\nbeta_settings:\n  cloud_sql_instances: p:r:db',
      ['file app.yaml#app-engine declared 1:10', 'client gcp:appengine declared 1:1', 'client gcp:sql configured 4:3'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(appYaml, 'app.yaml', text))).toEqual(expected)
  })
})
