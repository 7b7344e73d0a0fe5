import { describe, expect, it } from 'vitest'
import { googleServiceInfoPlist } from '../../../src/read/google/google-service-info-plist.js'
import { brief, readWith } from '../read-with.js'

const TEXT =
  '<plist><dict>\n<key>BUNDLE_ID</key>\n<string>com.acme.app</string>\n<key>API_KEY</key><string>secret</string></dict></plist>'

describe('google/google-service-info-plist', () => {
  it.each([
    ['ios/GoogleService-Info.plist', TEXT, ['file GoogleService-Info.plist configured 1:1'], ['com.acme.app']],
    ['ios/GoogleService-Info.plist.example', TEXT, ['file GoogleService-Info.plist offered 1:1'], []],
    ['ios/GoogleService-Info.plist', '', ['file GoogleService-Info.plist configured 1:1'], []],
  ])('%s', async (path, text, facts, names) => {
    const result = await readWith(googleServiceInfoPlist, path, text)
    expect(brief(result)).toEqual(facts)
    expect(result.identities.map((i) => i.value)).toEqual(names)
    expect(JSON.stringify(result)).not.toContain('secret')
  })
})
