import { describe, expect, it } from 'vitest'
import { manifest } from '../../../src/read/webextension/manifest.js'
import { brief, readWith } from '../read-with.js'

const EXTENSION = `{
  "manifest_version": 3,
  "permissions": ["identity", "https://api.acme.example/*"],
  "host_permissions": ["*://*.mail.example/*", "<all_urls>"],
  "content_scripts": [{ "matches": ["https://calendar.example/u/*"] }],
  "browser_specific_settings": { "gecko": { "id": "x@acme.example" } }
}
`

describe('webextension/manifest', () => {
  it('reads an extension', async () => {
    expect(brief(await readWith(manifest, 'extension/manifest.json', EXTENSION))).toEqual([
      'mobile store:chrome-web-store declared 2:4',
      'mobile store:mozilla-addons declared 6:35',
      'mobile permission:identity declared 3:20',
      'host api.acme.example allowed 3:40',
      'host mail.example allowed 4:31',
      'host calendar.example/u allowed 5:46',
    ])
  })

  it('needs no store where the extension updates from its own server', async () => {
    const text = '{"manifest_version": 3, "update_url": "https://dl.acme.example/x.xml"}'
    expect(brief(await readWith(manifest, 'manifest.json', text))).toEqual(['host dl.acme.example/x.xml called 1:48'])
  })

  it.each([
    ['a web app', '{"name": "Acme", "icons": [], "permissions": ["identity"]}'],
    ['an empty file', ''],
    ['rubbish', '{"manifest_version"'],
  ])('finds nothing in %s', async (_title, text) => {
    expect(brief(await readWith(manifest, 'manifest.json', text))).toEqual([])
  })
})
