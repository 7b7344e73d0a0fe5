import { describe, expect, it } from 'vitest'
import { docsJson } from '../../../src/read/delivery/docs-json.js'
import { brief, readWith } from '../read-with.js'

describe('delivery/docs-json', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['{"navigation": []}', []],
    ['{"$schema": "https://docs.example.com/docs.json"}', []],
    [
      '{"$schema": "https://docs.example.com/docs.json", "navigation": {}}',
      ['file docs.json declared 1:22', 'host docs.example.com/docs.json declared 1:22'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(docsJson, 'docs.json', text))).toEqual(expected)
  })
})
