import { describe, expect, it } from 'vitest'
import { appJson } from '../../../src/read/expo/app-json.js'
import { brief, readWith } from '../read-with.js'

const APP = `{
  "expo": {
    "ios": { "bundleIdentifier": "com.acme.app", "entitlements": { "aps-environment": "production" } },
    "android": {
      "package": "com.acme.app",
      "googleServicesFile": "./google-services.json",
      "permissions": ["android.permission.CAMERA"]
    },
    "updates": { "url": "https://u.acme.example/1" },
    "plugins": ["acme-push", ["@acme/track/expo", { "x": "no-plugin" }], "./plugins/own"]
  }
}
`

describe('expo/app-json', () => {
  it('reads an app', async () => {
    const result = await readWith(appJson, 'app.json', APP)
    expect(result.evidence.map((e) => `${e.kind} ${e.value} ${e.use} ${e.location.line}`)).toEqual([
      'file google-services.json configured 6',
      'mobile plugin:acme-push declared 10',
      'mobile plugin:@acme/track/expo declared 10',
      'mobile entitlement:aps-environment declared 3',
      'mobile permission:android.permission.CAMERA declared 7',
      'host u.acme.example/1 called 9',
    ])
    expect(result.marks.map((m) => m.kind)).toEqual(['ios-app', 'android-app'])
    expect(result.identities.map((i) => i.value)).toEqual(['com.acme.app', 'com.acme.app'])
  })

  it('sees that keys for Google’s maps are given, and shows none', async () => {
    const text =
      '{"expo": {"ios": {"config": {"googleMapsApiKey": "k1"}}, "android": {"config": {"googleMaps": {"apiKey": "k2"}}}}}'
    const { evidence } = await readWith(appJson, 'app.json', text)
    expect(evidence.map((e) => `${e.value} ${e.location.column} ${e.excerpt}`)).toEqual([
      'metadata:com.google.android.geo.API_KEY 31 googleMapsApiKey',
      'metadata:com.google.android.geo.API_KEY 82 googleMaps',
    ])
    expect(
      brief(await readWith(appJson, 'app.json', '{"expo": {"ios": {"config": {"usesNonExemptEncryption": false}}}}')),
    ).toEqual([])
  })

  it.each([
    ['an empty file', ''],
    ['rubbish', '{"expo": {{'],
    ['a template for a platform', '{"name": "Acme", "addons": ["acme-db"], "plugins": ["x"]}'],
  ])('finds nothing in %s', async (_title, text) => {
    expect(brief(await readWith(appJson, 'app.json', text))).toEqual([])
  })
})
