import { describe, expect, it } from 'vitest'
import { builder } from '../../../src/read/electron/builder.js'
import { brief, readWith } from '../read-with.js'

const BUILD = `appId: com.acme.desktop
win:
  target: [nsis, appx]
mac:
  target:
    - target: mas
      arch: [x64]
    - dmg
linux:
  target: snap
publish:
  - provider: generic
    url: https://dl.acme.example/app
  - github
# provider: spaces
`

describe('electron/builder', () => {
  it('reads targets and update servers', async () => {
    const result = await readWith(builder, 'electron-builder.yml', BUILD)
    expect(brief(result)).toEqual([
      'mobile store:snap declared 10:11',
      'mobile store:microsoft-store declared 3:18',
      'mobile store:mac-app-store declared 6:15',
      'adapter electron:publish:generic configured 12:15',
      'host dl.acme.example/app called 13:18',
      'adapter electron:publish:github configured 14:5',
    ])
    expect(result.marks.map((m) => m.kind)).toEqual(['desktop-app'])
    expect(result.identities.map((i) => i.value)).toEqual(['com.acme.desktop'])
  })

  it('reads JSON', async () => {
    expect(brief(await readWith(builder, 'electron-builder.json', '{"linux": {"target": ["flatpak"]}}'))).toEqual([
      'mobile store:flathub declared 1:24',
    ])
  })

  it.each([
    ['nothing', ''],
    ['a list', '- a\n'],
  ])('finds nothing in %s', async (_title, text) => {
    expect(brief(await readWith(builder, 'electron-builder.yml', text))).toEqual([])
  })
})
