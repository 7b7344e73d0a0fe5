import { describe, expect, it } from 'vitest'
import { infoPlist } from '../../../src/read/apple/info-plist.js'
import { brief, readWith } from '../read-with.js'

const APP = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
  <key>CFBundleIdentifier</key>
  <string>com.acme.app</string>
  <key>LSRequiresIPhoneOS</key>
  <true/>
  <key>CFBundleURLTypes</key>
  <array>
    <dict>
      <key>CFBundleURLSchemes</key>
      <array><string>fb1234</string></array>
    </dict>
  </array>
  <key>SKAdNetworkItems</key>
  <array>
    <dict><key>SKAdNetworkIdentifier</key><string>abc.skadnetwork</string></dict>
  </array>
  <key>UIBackgroundModes</key>
  <array><string>remote-notification</string></array>
  <key>NSAppTransportSecurity</key>
  <dict>
    <key>NSExceptionDomains</key>
    <dict><key>media.acme.example</key><dict/></dict>
  </dict>
  <!-- <key>NSUserTrackingUsageDescription</key><string>x</string> -->
</dict>
</plist>
`

const EXTENSION = '<plist><dict><key>NSExtension</key><dict/><key>UILaunchScreen</key><dict/></dict></plist>'

describe('apple/info-plist', () => {
  it('reads an app', async () => {
    const result = await readWith(infoPlist, 'ios/Acme/Info.plist', APP)
    expect(result.evidence.map((e) => `${e.kind} ${e.value} ${e.use} ${e.location.line}`)).toEqual([
      'mobile key:CFBundleIdentifier configured 4',
      'mobile key:LSRequiresIPhoneOS configured 6',
      'mobile key:CFBundleURLTypes configured 8',
      'mobile scheme:fb1234 configured 12',
      'mobile key:SKAdNetworkItems configured 15',
      'mobile skadnetwork:abc.skadnetwork allowed 17',
      'mobile key:UIBackgroundModes configured 19',
      'mobile background-mode:remote-notification configured 20',
      'mobile key:NSAppTransportSecurity configured 21',
      'host media.acme.example allowed 24',
    ])
    expect(result.identities.map((i) => i.value)).toEqual(['com.acme.app'])
    expect(result.marks.map((m) => `${m.kind} ${m.folder}`)).toEqual(['ios-app ios/Acme'])
  })

  it('marks no extension', async () => {
    expect((await readWith(infoPlist, 'Share/Info.plist', EXTENSION)).marks).toEqual([])
  })

  it('leaves names to the build that sets them', async () => {
    const text =
      '<plist><dict><key>CFBundleIdentifier</key><string>$(PRODUCT_BUNDLE_IDENTIFIER)</string></dict></plist>'
    expect((await readWith(infoPlist, 'Info.plist', text)).identities).toEqual([])
  })

  it('reads keys of a list that the parser refuses', async () => {
    const result = await readWith(
      infoPlist,
      'Info.plist',
      '<!DOCTYPE p [<!ENTITY a "b">]>\n<plist><dict>\n<key>A</key>\n<',
    )
    expect(brief(result)).toEqual(['mobile key:A configured 3:6'])
    expect(result.problems.length).toBe(1)
  })

  it.each([
    ['Acme/Info.plist', true],
    ['Acme/Acme-Info.plist', true],
    ['GoogleService-Info.plist', false],
    ['Acme/Settings.plist', false],
  ])('chooses %s: %s', (path, expected) => {
    expect(infoPlist.selects.path!.test(path.toLowerCase())).toBe(expected)
  })
})
