import { describe, expect, it } from 'vitest'
import { manifest } from '../../../src/read/android/manifest.js'
import { brief, readWith } from '../read-with.js'

const APP = `<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.acme.app">
  <uses-permission android:name="com.android.vending.BILLING" />
  <!-- <uses-permission android:name="android.permission.CAMERA" /> -->
  <uses-permission android:name="android.permission.NFC" tools:node="remove" />
  <application>
    <meta-data android:name="com.acme.maps.API_KEY" android:value="secret" />
    <activity android:name=".Main">
      <intent-filter>
        <action android:name="android.intent.action.MAIN" />
        <category android:name="android.intent.category.LAUNCHER" />
      </intent-filter>
      <intent-filter android:autoVerify="true">
        <action android:name="android.intent.action.VIEW" />
        <data android:scheme="https" android:host="*.acme.example" />
      </intent-filter>
    </activity>
    <service android:name=".Push">
      <intent-filter><action android:name="com.acme.MESSAGING_EVENT" /></intent-filter>
    </service>
  </application>
</manifest>
`

describe('android/manifest', () => {
  it('reads an app', async () => {
    const result = await readWith(manifest, 'android/app/src/main/AndroidManifest.xml', APP)
    expect(result.evidence.map((e) => `${e.value} ${e.use} ${e.location.line} ${e.scope}`)).toEqual([
      'permission:com.android.vending.BILLING declared 3 production',
      'metadata:com.acme.maps.API_KEY declared 7 production',
      'action:com.acme.MESSAGING_EVENT declared 19 production',
    ])
    expect(result.identities.map((i) => `${i.kind} ${i.value}`)).toEqual(['bundle com.acme.app', 'host acme.example'])
    expect(result.marks.map((m) => `${m.kind} ${m.folder}`)).toEqual(['android-app android/app'])
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  it('tells what is only in debug builds', async () => {
    const text = '<manifest><uses-permission android:name="a.B"/></manifest>'
    const result = await readWith(manifest, 'app/src/debug/AndroidManifest.xml', text)
    expect(result.evidence.map((e) => e.scope)).toEqual(['development'])
    expect(result.marks).toEqual([])
  })

  it('reads permissions of a manifest that the parser refuses', async () => {
    const result = await readWith(
      manifest,
      'AndroidManifest.xml',
      '<!DOCTYPE m [<!ENTITY a "b">]>\n<uses-permission android:name="a.B" />\n',
    )
    expect(brief(result)).toEqual(['mobile permission:a.B declared 2:32 production'])
    expect(result.problems.map((p) => p.severity)).toEqual(['partial'])
  })

  it('finds nothing in other XML', async () => {
    expect(brief(await readWith(manifest, 'AndroidManifest.xml', '<feed><entry/></feed>'))).toEqual([])
  })
})
