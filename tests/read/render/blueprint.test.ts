import { describe, expect, it } from 'vitest'
import { blueprint } from '../../../src/read/render/blueprint.js'
import { brief, readWith } from '../read-with.js'

describe('render/blueprint', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['services: [', []],
    ['# services: [{type: web}]', []],
    [
      'services:\n- type: web\n  name: shop\n  buildCommand: npm ci\n- type: cron\n  image: {url: ghcr.io/acme/job:1}\ndatabases:\n- name: db',
      [
        'client render:web declared 2:9 production',
        'client cli:npm called 4:17 production',
        'client cli:npm:ci called 4:17 production',
        'client render:cron declared 5:9 production',
        'image ghcr.io/acme/job declared 6:16 production',
        'client render:postgres declared 7:1',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(blueprint, 'render.yaml', text))).toEqual(expected)
  })

  it('marks what it deploys and knows its own names', async () => {
    const { marks, identities } = await readWith(blueprint, 'render.yaml', 'services:\n- type: web\n- type: pserv\n')
    expect(
      [...marks, ...identities].map((fact) => ('value' in fact ? `${fact.kind} ${fact.value}` : fact.kind)),
    ).toEqual(['web-service'])
  })
})
