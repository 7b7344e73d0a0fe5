import { type Document, defineReader, type Report } from '../reader.js'
import { hostOfUrl } from '../shared/host-of.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Reads Expo's static app configuration. */
export const appJson = defineReader({
  name: 'expo/app-json',
  version: 2,
  syntax: 'json',
  selects: { names: ['app.json', 'app.config.json'] },
  reads: 'Plug-ins, bundle names, entitlements, permissions, update server and Firebase files of Expo’s app.json.',
  blind: 'What a dynamic configuration adds.',
  read(document, report) {
    const expo = at(document.tree, 'expo')
    if (document.tree === undefined && document.text.includes('"expo"'))
      report.problem({ reason: 'not JSON; the Expo configuration is unknown', severity: 'failed' })
    if (expo === undefined) return
    reportPlatform(expo, 'ios', 'bundleIdentifier', document, report)
    reportPlatform(expo, 'android', 'package', document, report)
    for (const plugin of itemsOf(at(expo, 'plugins'))) {
      const node = plugin.kind === 'list' ? plugin.items[0] : plugin
      mobile('plugin', node, 'declared', report)
    }
    for (const { key, keyOffset } of entriesOf(at(expo, 'ios', 'entitlements')))
      report.evidence({ kind: 'mobile', value: `entitlement:${key}`, use: 'declared', at: keyOffset, excerpt: key })
    for (const { key, keyOffset } of entriesOf(at(expo, 'ios', 'infoPlist')))
      report.evidence({ kind: 'mobile', value: `key:${key}`, use: 'configured', at: keyOffset, excerpt: key })
    for (const permission of itemsOf(at(expo, 'android', 'permissions')))
      mobile('permission', permission, 'declared', report)
    for (const platform of ['ios', 'android'])
      for (const { key, keyOffset } of entriesOf(at(expo, platform, 'config')))
        if (MAPS_KEYS.has(key))
          report.evidence({ kind: 'mobile', value: MAPS_KEY, use: 'configured', at: keyOffset, excerpt: key })
    const url = at(expo, 'updates', 'url')
    const host = hostOfUrl(textOf(url) ?? '')
    if (url !== undefined && host !== undefined)
      report.evidence({ kind: 'host', value: host, use: 'called', at: url.offset, context: 'updates' })
    const project = at(expo, 'extra', 'eas', 'projectId')
    if (project !== undefined)
      report.evidence({
        kind: 'setting',
        value: 'eas_project_id',
        use: 'configured',
        at: project.offset,
        excerpt: 'projectId',
      })
  },
})

/** Where a key for Google's maps is given, of iOS and of Android (https://docs.expo.dev/versions/latest/config/app/). */
const MAPS_KEYS = new Set(['googleMapsApiKey', 'googleMaps'])
/** The name under which the key reaches the manifest of an Android app; both platforms' maps are the one service. */
const MAPS_KEY = 'metadata:com.google.android.geo.API_KEY'

const FIREBASE_FILES: Readonly<Record<string, string>> = {
  ios: 'GoogleService-Info.plist',
  android: 'google-services.json',
}

function reportPlatform(
  expo: Data,
  platform: 'ios' | 'android',
  key: string,
  document: Document<Data>,
  report: Report,
) {
  const name = at(expo, platform, key)
  const value = textOf(name)
  if (name === undefined || value === undefined) return
  report.identity({ kind: 'bundle', value, at: name.offset })
  report.mark({ kind: platform === 'ios' ? 'ios-app' : 'android-app', at: name.offset })
  const file = at(expo, platform, 'googleServicesFile')
  if (file !== undefined && document.place !== 'example')
    report.evidence({ kind: 'file', value: FIREBASE_FILES[platform]!, use: 'configured', at: file.offset })
}

function mobile(kind: string, node: Data | undefined, use: 'declared', report: Report): void {
  const name = textOf(node)
  if (node !== undefined && name !== undefined && !name.startsWith('.'))
    report.evidence({ kind: 'mobile', value: `${kind}:${name}`, use, at: node.offset, excerpt: name })
}
