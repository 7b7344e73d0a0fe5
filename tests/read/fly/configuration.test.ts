import { describe, expect, it } from 'vitest'
import { configuration } from '../../../src/read/fly/configuration.js'
import { brief, readWith } from '../read-with.js'

describe('fly/configuration', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['[build]\nimage = "acme/x"', []],
    ['# app = "shop"', []],
    [
      'app = "shop"\n[build]\nimage = "acme/shop:1"\n[mounts]\nsource = "data"\n[deploy]\nrelease_command = "rails db:migrate"',
      [
        'file fly.toml declared 1:8',
        'image docker.io/acme/shop declared 3:10 production',
        'client fly:volumes configured 4:2',
        'client cli:rails called 7:20',
        'client cli:rails:db:migrate called 7:20',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(configuration, 'fly.toml', text))).toEqual(expected)
  })

  it('marks what it deploys and knows its own names', async () => {
    const { marks, identities } = await readWith(
      configuration,
      'fly.toml',
      'app = "shop"\n[http_service]\ninternal_port = 80\n',
    )
    expect(
      [...marks, ...identities].map((fact) => ('value' in fact ? `${fact.kind} ${fact.value}` : fact.kind)),
    ).toEqual(['web-service', 'host shop.fly.dev'])
  })
})
