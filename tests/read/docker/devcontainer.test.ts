import { describe, expect, it } from 'vitest'
import { devcontainer } from '../../../src/read/docker/devcontainer.js'
import { brief, readWith } from '../read-with.js'

describe('docker/devcontainer', () => {
  it.each([
    ['', []],
    ['{', []],
    ['{"build": {"dockerfile": "Dockerfile"}} // image', []],
    ['{\n  // "image": "acme/x"\n  "features": {"./local": {}}\n}', []],
    [
      '{"image": "mcr.microsoft.com/devcontainers/base:1", "features": {"ghcr.io/acme/features/node:1": {}}}',
      [
        'image mcr.microsoft.com/devcontainers/base declared 1:12 development',
        'image ghcr.io/acme/features/node declared 1:67 development',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(devcontainer, '.devcontainer/devcontainer.json', text))).toEqual(expected)
  })
})
