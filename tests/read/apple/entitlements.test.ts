import { describe, expect, it } from 'vitest'
import { entitlements } from '../../../src/read/apple/entitlements.js'
import { brief, readWith } from '../read-with.js'

const APP = `<plist version="1.0">
<dict>
  <key>aps-environment</key>
  <string>production</string>
  <key>com.apple.developer.associated-domains</key>
  <array>
    <string>applinks:app.acme.example</string>
    <string>webcredentials:*.acme.example?mode=developer</string>
    <string>applinks:$(HOST)</string>
  </array>
  <!-- <key>com.apple.developer.applesignin</key> -->
</dict>
</plist>
`

describe('apple/entitlements', () => {
  it('reads what an app may use', async () => {
    const result = await readWith(entitlements, 'Acme/Acme.entitlements', APP)
    expect(brief(result)).toEqual([
      'mobile entitlement:aps-environment declared 3:8',
      'mobile entitlement:com.apple.developer.associated-domains declared 5:8',
    ])
    expect(result.identities.map((i) => `${i.kind} ${i.value}`)).toEqual(['host app.acme.example', 'host acme.example'])
  })

  it.each([
    ['an empty file', '', 1],
    ['an empty list', '<plist><dict/></plist>', 0],
    ['another document', '<html><key>aps-environment</key></html>', 0],
  ])('finds nothing in %s', async (_title, text, problems) => {
    const result = await readWith(entitlements, 'A.entitlements', text)
    expect(brief(result)).toEqual([])
    expect(result.problems.length).toBe(problems)
  })
})
