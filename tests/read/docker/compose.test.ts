import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/read/docker/compose.js'
import { brief, readWith } from '../read-with.js'

async function factsOf(text: string, path = 'compose.yaml'): Promise<string[]> {
  return brief(await readWith(compose, path, text))
}

describe('docker/compose', () => {
  it.each([
    ['', []],
    ['services: [', []],
    ['services:\n  web:\n    build: .', []],
    ['services:\n  web:\n    build: .\n    image: shop:dev\n  job:\n    image: shop:dev', []],
    ['services:\n  web:\n    image: ${IMAGE}', []],
    ['services:\n  web:\n    # image: redis', []],
    ['services:\n  web:\n    image: redis:7', ['image docker.io/library/redis declared 3:12 production']],
    [
      'services:\n  web:\n    image: ${IMG:-ghcr.io/acme/shop}:${TAG:-1}',
      ['image ghcr.io/acme/shop declared 3:12 production'],
    ],
    [
      'services:\n  web:\n    image: registry.example.com/${TEAM}/shop',
      ['host registry.example.com called 3:12 production'],
    ],
    [
      'services:\n  a: &a\n    image: acme/shop\n  b:\n    <<: *a',
      ['image docker.io/acme/shop declared 3:12 production'],
    ],
    [
      'services:\n  mail:\n    image: mailhog/mailhog\n    profiles: [dev, debug]',
      ['image docker.io/mailhog/mailhog declared 3:12 production if profile dev, debug'],
    ],
    [
      'services:\n  web:\n    build: .\n    logging: {driver: awslogs}',
      ['adapter docker:logging:awslogs configured 4:23 production'],
    ],
  ])('%s', async (text, expected) => {
    expect(await factsOf(text)).toEqual(expected)
  })

  it('tells files for developers by their name', async () => {
    expect(await factsOf('services: {db: {image: redis}}', 'docker-compose.dev.yml')).toEqual([
      'image docker.io/library/redis declared 1:24 development',
    ])
  })

  it.each([
    ['services:\n  App\\Mailer:\n    arguments: [a]', []],
    ['jobs: {}\nservices: {a: {image: redis}}', []],
    ['services:\n  a:\n    image: redis', ['image docker.io/library/redis declared 3:12 production']],
  ])('tells under another name what is a compose file: %s', async (text, expected) => {
    expect(await factsOf(text, 'config/stack.yml')).toEqual(expected)
  })

  it('refers to included and extended files', async () => {
    const text = 'include: [a.yml, {path: b.yml}]\nservices:\n  web:\n    extends: {file: c.yml, service: w}\n'
    const { references } = await readWith(compose, 'compose.yaml', text)
    expect(references.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'include c.yml',
      'include a.yml',
      'include b.yml',
    ])
  })

  it('reads images from lines where the file is no YAML', async () => {
    const result = await readWith(
      compose,
      'compose.yaml',
      `x: ${'['.repeat(2000)}\nservices:\n  db:\n    image: redis:7 # cache\n`,
    )
    expect(brief(result)).toEqual(['image docker.io/library/redis declared 4:12 production'])
    expect(result.problems).toHaveLength(1)
  })
})
