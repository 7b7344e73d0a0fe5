import { describe, expect, it } from 'vitest'
import { dockerfile } from '../../../src/read/docker/dockerfile.js'
import { brief, readWith } from '../read-with.js'

async function factsOf(text: string, path = 'Dockerfile'): Promise<string[]> {
  return brief(await readWith(dockerfile, path, text))
}

describe('docker/dockerfile', () => {
  it.each([
    ['', []],
    ['not a dockerfile', []],
    ['FROM', []],
    ['FROM scratch', []],
    ['# FROM node:20', []],
    ['ARG BASE\nFROM ${BASE}', []],
    ['FROM node:20-slim', ['image docker.io/library/node declared 1:6 production']],
    [
      'FROM --platform=$BUILDPLATFORM node:20 AS build\nFROM build\nCOPY --from=0 /a /a',
      ['image docker.io/library/node declared 1:32 production'],
    ],
    [
      'ARG REGISTRY="docker.io"\nARG IMG=${REGISTRY}/ruby\nFROM ${IMG}:3.4',
      ['image docker.io/library/ruby declared 3:6 production'],
    ],
    ['FROM ghcr.io/${OWNER}/base', ['host ghcr.io called 1:6 production']],
    [
      'FROM alpine AS a\nCOPY --from=a x y\nCOPY --from=ghcr.io/acme/tool:1 /t /t',
      ['image docker.io/library/alpine declared 1:6 production', 'image ghcr.io/acme/tool declared 3:13 production'],
    ],
    [
      'FROM alpine\nRUN --mount=type=bind,from=acme/uv,source=/uv,target=/uv true',
      ['image docker.io/library/alpine declared 1:6 production', 'image docker.io/acme/uv declared 2:28 production'],
    ],
    ['# syntax=docker/dockerfile:1\nFROM scratch', ['image docker.io/docker/dockerfile declared 1:10 production']],
    [
      'FROM scratch\nRUN set -e; \\\n  # flyctl deploy \\\n  npm install -g acme-tool@1 && \\\n  aws s3 cp a b',
      [
        'package pkg:npm/acme-tool called 4:18 production',
        'client cli:npm called 4:3 production',
        'client cli:npm:install called 4:3 production',
        'client cli:aws called 5:3 production',
        'client cli:aws:s3 called 5:3 production',
      ],
    ],
    [
      'FROM scratch\nRUN <<EOF\npip install acme\nEOF\nCMD ["a"]',
      [
        'package pkg:pypi/acme called 3:13 production',
        'client cli:pip called 3:1 production',
        'client cli:pip:install called 3:1 production',
      ],
    ],
    ['FROM scratch\nRUN ["flyctl", "deploy"]', []],
  ])('%s', async (text, expected) => {
    expect(await factsOf(text)).toEqual(expected)
  })

  it.each([
    ['Dockerfile.dev', ['image docker.io/library/node declared 1:6 development']],
    ['.devcontainer/Dockerfile', ['image docker.io/library/node declared 1:6 development']],
    ['Dockerfile.md', []],
  ])('tells %s by its name', async (path, expected) => {
    expect(await factsOf('FROM node:20\n', path)).toEqual(expected)
  })

  it('marks a service where the image serves, outside tests', async () => {
    const text = 'FROM scratch\nEXPOSE 80\nCMD ["serve"]\n'
    const mark = { kind: 'web-service', folder: 'api', location: { path: 'api/Dockerfile', line: 2, column: 1 } }
    expect((await readWith(dockerfile, 'api/Dockerfile', text)).marks).toEqual([mark])
    expect((await readWith(dockerfile, 'api/Dockerfile', text, 'test')).marks).toEqual([])
    expect((await readWith(dockerfile, 'api/Dockerfile', 'FROM scratch\nRUN make')).marks).toEqual([])
  })

  it('reads the repository from the image label', async () => {
    const text = 'FROM scratch\nLABEL org.opencontainers.image.source="https://github.com/acme/shop"\n'
    const { identities } = await readWith(dockerfile, 'Dockerfile', text)
    expect(identities.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['repository acme/shop'])
  })
})
