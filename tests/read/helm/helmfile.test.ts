import { describe, expect, it } from 'vitest'
import { helmfile } from '../../../src/read/helm/helmfile.js'
import { brief, readWith } from '../read-with.js'

describe('helm/helmfile', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['repositories: [', []],
    ['releases: [{chart: ./own}]', []],
    [
      'repositories:\n- name: a\n  url: https://charts.example.com\n- {name: b, url: registry.example.org/charts, oci: true}\nreleases:\n- {name: r, chart: "oci://r.example.net/c"}',
      [
        'host charts.example.com called 3:16',
        'host registry.example.org/charts called 4:18',
        'host r.example.net/c called 6:27',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(helmfile, 'helmfile.yaml', text))).toEqual(expected)
  })
})
