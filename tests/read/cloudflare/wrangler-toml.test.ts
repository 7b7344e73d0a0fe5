import { describe, expect, it } from 'vitest'
import { wranglerToml } from '../../../src/read/cloudflare/wrangler-toml.js'
import { brief, readWith } from '../read-with.js'

describe('cloudflare/wrangler-toml', () => {
  it.each<[string, string[]]>([
    ['', ['client cloudflare:workers declared 1:1']],
    ['# [[r2_buckets]]', ['client cloudflare:workers declared 1:1']],
    ['name = "w"\n[vars]\nr2_buckets_url = "x"', ['client cloudflare:workers declared 1:1']],
    [
      '[[r2_buckets]]\nbinding = "B"\nbucket_name = "uploads"\n[env.staging]\nkv_namespaces = [{ binding = "K", id = "x" }]\n[triggers]\ncrons = ["* * * * *"]',
      [
        'client cloudflare:r2 configured 1:3',
        'client cloudflare:cron configured 7:1',
        'client cloudflare:kv configured 5:1',
        'client cloudflare:workers declared 1:1',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(wranglerToml, 'wrangler.toml', text))).toEqual(expected)
  })

  it('names the bucket, and knows the hosts of routes for its own', async () => {
    const text =
      'main = "w.ts"\nroutes = ["shop.example/*", { pattern = "api.shop.example" }]\n[[r2_buckets]]\nbucket_name = "uploads"\n'
    const { evidence, identities, marks } = await readWith(wranglerToml, 'wrangler.toml', text)
    expect(evidence[0]!.context).toBe('uploads')
    expect(identities.map(({ value }) => value)).toEqual(['shop.example', 'api.shop.example'])
    expect(marks.map(({ kind }) => kind)).toEqual(['web-service'])
  })
})
