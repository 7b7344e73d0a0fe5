import { describe, expect, it } from 'vitest'
import { manifest } from '../../../src/read/web/manifest.js'
import { brief, readWith } from '../read-with.js'

const APP = `{
  "name": "Acme",
  "related_applications": [
    { "platform": "play", "id": "com.acme.app" },
    { "platform": "itunes", "url": "https://apps.apple.com/app/id1" },
    { "platform": "webapp" }
  ]
}
`

describe('web/manifest', () => {
  it('reads the stores a web app points to', async () => {
    const result = await readWith(manifest, 'public/site.webmanifest', APP)
    expect(brief(result)).toEqual(['mobile store:google-play linked 4:20', 'mobile store:app-store linked 5:20'])
    expect(result.identities.map((i) => i.value)).toEqual(['com.acme.app'])
  })

  it.each([
    ['an empty file', ''],
    ['a plain manifest', '{"name": "Acme", "icons": []}'],
    ['an extension', '{"manifest_version": 3, "related_applications": [{"platform": "play"}]}'],
  ])('finds nothing in %s', async (_title, text) => {
    expect(brief(await readWith(manifest, 'public/manifest.json', text))).toEqual([])
  })
})
