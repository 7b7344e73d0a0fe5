import { describe, expect, it } from 'vitest'
import { kustomization } from '../../../src/read/kubernetes/kustomization.js'
import { brief, readWith } from '../read-with.js'

describe('kubernetes/kustomization', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['images: [', []],
    ['resources: [base, ../x.yaml]', []],
    [
      'images:\n- name: app\n  newName: ghcr.io/acme/shop\nresources:\n- github.com/acme/deploy//base?ref=v1\n- https://raw.example.com/a/b.yaml\nhelmCharts:\n- repo: https://charts.example.com',
      [
        'image ghcr.io/acme/shop declared 3:12',
        'package pkg:github/acme/deploy declared 5:14',
        'host github.com/acme/deploy called 5:3',
        'host raw.example.com/a/b.yaml called 6:11',
        'host charts.example.com called 8:17',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(kustomization, 'kustomization.yaml', text))).toEqual(expected)
  })

  it('refers to what lies in the same repository', async () => {
    const { references } = await readWith(kustomization, 'kustomization.yaml', 'resources: [../base, web.yaml]')
    expect(references.map(({ value }) => value)).toEqual(['../base', 'web.yaml'])
  })
})
