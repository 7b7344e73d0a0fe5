import { describe, expect, it } from 'vitest'
import { deploy } from '../../../src/read/kamal/deploy.js'
import { brief, readWith } from '../read-with.js'

describe('kamal/deploy', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['service: [', []],
    ['production:\n  servers: [192.0.2.1]', []],
    ['registry: {server: x.example}', []],
    [
      'service: shop\nimage: acme/shop\nregistry:\n  server: ghcr.io\naccessories:\n  db:\n    image: postgres:16',
      [
        'host ghcr.io called 4:11',
        'image ghcr.io/acme/shop called 2:8',
        'image docker.io/library/postgres declared 7:12 production',
      ],
    ],
    [
      'image: acme/shop\nregistry:\n  username: acme',
      ['host docker.io called 3:3', 'image docker.io/acme/shop called 1:8'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(deploy, 'config/deploy.yml', text))).toEqual(expected)
  })

  it('marks what it deploys and knows its own names', async () => {
    const { marks, identities } = await readWith(
      deploy,
      'config/deploy.yml',
      'service: shop\nregistry: {server: ghcr.io}\nproxy: {host: shop.example}\n',
    )
    expect(
      [...marks, ...identities].map((fact) => ('value' in fact ? `${fact.kind} ${fact.value}` : fact.kind)),
    ).toEqual(['web-service', 'host shop.example'])
  })
})
