import { describe, expect, it } from 'vitest'
import { manifest } from '../../../src/read/flatpak/manifest.js'
import { brief, readWith } from '../read-with.js'

describe('flatpak/manifest', () => {
  it.each([
    [
      'com.acme.App.yml',
      'app-id: com.acme.App\nruntime: org.freedesktop.Platform\nmodules: []\n',
      ['mobile store:flathub declared 1:9'],
    ],
    [
      'flatpak/acme.json',
      '{"id": "com.acme.App", "runtime": "org.gnome.Platform", "modules": []}',
      ['mobile store:flathub declared 1:9'],
    ],
    ['flathub.json', '{}', ['mobile store:flathub declared 1:1']],
    ['com.acme.plist.json', '{"id": "com.acme"}', []],
    ['com.acme.App.yml', '', []],
  ])('%s', async (path, text, expected) => {
    expect(brief(await readWith(manifest, path, text))).toEqual(expected)
  })
})
