import { describe, expect, it } from 'vitest'
import { imageName, registryHost } from '../../../src/read/shared/image.js'

describe('imageName', () => {
  it.each([
    ['', undefined],
    ['scratch', undefined],
    ['not an image', undefined],
    ['${REGISTRY}/app:1', undefined],
    ['localhost:5000/app', undefined],
    ['{{ .Values.image }}', undefined],
    ['aws/codebuild/standard:7.0', undefined],
    ['node:20', 'docker.io/library/node'],
    ['"node:20-slim"', 'docker.io/library/node'],
    ['node@sha256:0123abcd', 'docker.io/library/node'],
    ['node:${NODE_VERSION}-slim', 'docker.io/library/node'],
    ['owner/app', 'docker.io/owner/app'],
    ['index.docker.io/redis', 'docker.io/library/redis'],
    ['docker://ghcr.io/owner/tool:v1', 'ghcr.io/owner/tool'],
    ['registry.example.com:5000/team/app:1', 'registry.example.com:5000/team/app'],
    ['${REGISTRY:-ghcr.io/owner}/app:${TAG:-main}', 'ghcr.io/owner/app'],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app'],
  ])('%s', (reference, expected) => {
    expect(imageName(reference)).toBe(expected)
  })

  it('fills in known variables', () => {
    expect(imageName('${BASE}/node:$V', new Map([['BASE', 'docker.io']]))).toBe('docker.io/library/node')
  })
})

describe('registryHost', () => {
  it.each([
    ['ghcr.io/${OWNER}/app', 'ghcr.io'],
    ['${REGISTRY}/app', undefined],
    ['owner/app', undefined],
    ['node:20', undefined],
  ])('%s', (reference, expected) => {
    expect(registryHost(reference)).toBe(expected)
  })
})
