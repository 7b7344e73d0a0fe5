import { describe, expect, it } from 'vitest'
import { wranglerJson } from '../../../src/read/cloudflare/wrangler-json.js'
import { brief, readWith } from '../read-with.js'

describe('cloudflare/wrangler-json', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['[]', ['client cloudflare:workers declared 1:1']],
    [
      '{\n  // "kv_namespaces": [],\n  "d1_databases": [{"binding": "DB", "database_name": "shop"}],\n  "logpush": false\n}',
      ['client cloudflare:d1 configured 3:4', 'client cloudflare:workers declared 1:1'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(wranglerJson, 'wrangler.jsonc', text))).toEqual(expected)
  })
})
