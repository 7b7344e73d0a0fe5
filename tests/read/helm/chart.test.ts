import { describe, expect, it } from 'vitest'
import { chart } from '../../../src/read/helm/chart.js'
import { brief, readWith } from '../read-with.js'

describe('helm/chart', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['dependencies: x', []],
    ['# dependencies: [{repository: "https://a.example.com"}]', []],
    ['dependencies:\n- {name: own, repository: "file://../own"}\n- {name: own, repository: "@alias"}', []],
    [
      'apiVersion: v2\nname: shop\ndependencies:\n- name: redis\n  repository: oci://charts.example.com/stable\n  condition: redis.enabled\n- repository: https://helm.example.org',
      ['host charts.example.com/stable called 5:21 if redis.enabled', 'host helm.example.org called 7:23'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(chart, 'Chart.yaml', text))).toEqual(expected)
  })
})
