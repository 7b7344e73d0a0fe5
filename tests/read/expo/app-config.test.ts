import { describe, expect, it } from 'vitest'
import { appConfig } from '../../../src/read/expo/app-config.js'
import { brief, readWith } from '../read-with.js'

const APP = `module.exports = () => ({
  expo: {
    ios: {
      bundleIdentifier: 'com.acme.app',
      entitlements: {
        'com.apple.developer.applesignin': ['Default'],
        // 'com.apple.developer.old': true,
      },
      googleServicesFile: './GoogleService-Info.plist',
    },
    android: {
      package: 'com.acme.app',
      permissions: ['android.permission.CAMERA', 'CAMERA'],
    },
    extra: { extensions: [{ bundleIdentifier: 'com.acme.app.share' }] },
    updates: { enabled: true, url: 'https://u.acme.example/1' },
    plugins: [
      'acme-push',
      ['@acme/track/expo', { project: 'no-plugin', inner: { a: 'also-no-plugin' } }],
      ...(USE ? [/** @type {any} */ (['acme-crash', { url: 'https://x.example' }])] : []),
      // 'acme-old',
      './plugins/own',
    ],
  },
})
`

describe('expo/app-config', () => {
  it('reads an app', async () => {
    const result = await readWith(appConfig, 'app.config.js', APP)
    expect(result.evidence.map((e) => `${e.kind} ${e.value} ${e.use} ${e.location.line}`)).toEqual([
      'host u.acme.example/1 called 16',
      'file GoogleService-Info.plist configured 9',
      'mobile plugin:acme-push declared 18',
      'mobile plugin:@acme/track/expo declared 19',
      'mobile plugin:acme-crash declared 20',
      'mobile permission:android.permission.CAMERA declared 13',
      'mobile entitlement:com.apple.developer.applesignin declared 6',
    ])
    expect(result.marks.map((m) => m.kind)).toEqual(['ios-app', 'android-app'])
  })

  it.each([
    ['nothing', ''],
    ['an open list', '// expo\nplugins: ['],
    ['a configuration of something else', "export default { plugins: ['acme'] }"],
  ])('finds nothing in %s', async (_title, text) => {
    expect(brief(await readWith(appConfig, 'app.config.ts', text))).toEqual([])
  })
})
