import { describe, expect, it } from 'vitest'
import { values } from '../../../src/read/helm/values.js'
import { brief, readWith } from '../read-with.js'

describe('helm/values', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['image: {', []],
    ['repository: https://git.example.com/a', []],
    ['# image: redis', []],
    ['image:\n  repository: acme/shop\n  tag: "1"', ['image docker.io/acme/shop declared 2:15 production']],
    ['image:\n  repository: quay.io/acme/shop', ['image quay.io/acme/shop declared 2:15 production']],
    ['chart:\n  repository: quay.io/acme/shop', []],
    [
      'ingress:\n  annotations:\n    cert-manager.io/cluster-issuer: letsencrypt-prod\n    acme.example/issuer: letsencrypt',
      ['adapter cert-manager:cluster-issuer:letsencrypt configured 3:37'],
    ],
    [
      'ingress:\n  annotations:\n    cert-manager.io/issuer: lets-encrypt-staging',
      ['adapter cert-manager:cluster-issuer:letsencrypt configured 3:29'],
    ],
    ['ingress:\n  enabled: false\n  annotations:\n    cert-manager.io/issuer: letsencrypt', []],
    ['ingress:\n  annotations:\n    cert-manager.io/issuer: "{{ .Values.issuer }}"', []],
    [
      'redis:\n  enabled: false\n  image:\n    registry: quay.io\n    repository: acme/redis\n  url: https://acme.example.com',
      [
        'host acme.example.com configured 6:16 production if redis enabled',
        'image quay.io/acme/redis declared 5:17 production if redis enabled',
        'host quay.io configured 4:15 production if redis enabled',
      ],
    ],
    [
      'image: {registry: ghcr.io, repository: acme/shop, pullPolicy: Always}\nredis:\n  enabled: false\n  image: redis:7',
      [
        'image ghcr.io/acme/shop declared 1:40 production',
        'image docker.io/library/redis declared 4:10 production if redis enabled',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(values, 'chart/values.yaml', text))).toEqual(expected)
  })
})
