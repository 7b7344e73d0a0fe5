import { describe, expect, it } from 'vitest'
import { privacyInfo } from '../../../src/read/apple/privacy-info.js'
import { brief, readWith } from '../read-with.js'

describe('apple/privacy-info', () => {
  it.each([
    ['broken XML', '<plist><dict>', []],
    ['no domains', '<plist><dict><key>NSPrivacyTracking</key><false/></dict></plist>', []],
    [
      'domains',
      '<plist><dict><key>NSPrivacyTrackingDomains</key>\n<array>\n<string>track.acme.example</string>\n</array></dict></plist>',
      ['host track.acme.example called 3:9'],
    ],
  ])('%s', async (_title, text, expected) => {
    expect(brief(await readWith(privacyInfo, 'PrivacyInfo.xcprivacy', text))).toEqual(expected)
  })
})
