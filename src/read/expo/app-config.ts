import { defineReader, type Report } from '../reader.js'
import { blankComments, C_STYLE } from '../shared/blank-comments.js'
import { endOfBracket, literalsIn } from '../shared/brackets.js'
import { hostOfUrl } from '../shared/host-of.js'
import { once } from '../shared/once.js'

const EXPO = /\bexpo\b/i
const BUNDLE = /\b(bundleIdentifier|package)\s?:\s?['"]([A-Za-z][\w-]*(?:\.[\w-]+)+)['"]/g
const FIREBASE = /\bgoogleServicesFile\s?:/g
const UPDATES = /\bupdates\s?:\s?\{[^{}]{0,300}?\burl\s?:\s?['"](https?:\/\/[^'"\s]{1,200})['"]/
const MAPS = /\bgoogleMaps(?:ApiKey\s?:|\s?:\s?\{)/g
const PLUGINS = /\bplugins\s?:\s?\[/g
const ENTITLEMENTS = /\bentitlements\s?:\s?\{/g
const ENTITLEMENT = /^(?:com\.apple\.|aps-)[\w.-]{1,100}$/
const PERMISSIONS = /\bpermissions\s?:\s?\[/g
const PLUGIN_NAME = /^(?:@[\w.-]{1,60}\/)?[a-z][\w./-]{1,80}$/

/** Reads Expo's dynamic app configuration as text: the program in it does not run. */
export const appConfig = defineReader({
  name: 'expo/app-config',
  version: 2,
  syntax: 'text',
  selects: { names: ['app.config.js', 'app.config.ts', 'app.config.cjs', 'app.config.mjs'] },
  reads: 'Plug-ins, bundle names, entitlements, permissions, update server and Firebase files of Expo’s app.config.',
  blind: 'Values that the program computes.',
  read({ text: source }, report) {
    if (!EXPO.test(source) && !source.includes('bundleIdentifier')) return
    const text = blankComments(source, C_STYLE)
    const isNew = once()
    for (const match of text.matchAll(BUNDLE)) {
      const at = match.index + match[0].indexOf(match[2]!)
      report.identity({ kind: 'bundle', value: match[2]!, at })
      // App extensions have names of their own further down.
      if (isNew(match[1]!)) report.mark({ kind: match[1] === 'package' ? 'android-app' : 'ios-app', at })
    }
    const updates = UPDATES.exec(text)
    const host = updates === null ? undefined : hostOfUrl(updates[1]!)
    if (updates !== null && host !== undefined) {
      const at = updates.index + updates[0].indexOf(updates[1]!)
      report.evidence({ kind: 'host', value: host, use: 'called', at, context: 'updates' })
    }
    for (const match of text.matchAll(FIREBASE)) reportFirebase(text, match.index, report)
    for (const match of text.matchAll(MAPS))
      report.evidence({
        kind: 'mobile',
        value: 'metadata:com.google.android.geo.API_KEY',
        use: 'configured',
        at: match.index,
        excerpt: 'googleMaps',
      })
    for (const { value, at } of listed(text, PLUGINS)) if (PLUGIN_NAME.test(value)) mobile('plugin', value, at, report)
    for (const { value, at } of listed(text, PERMISSIONS))
      if (value.includes('.')) mobile('permission', value, at, report)
    let done = 0
    for (const match of text.matchAll(ENTITLEMENTS)) {
      const open = match.index + match[0].length - 1
      if (open < done) continue
      done = endOfBracket(text, open)
      for (const { text: value, offset } of literalsIn(text, open, done))
        if (ENTITLEMENT.test(value)) mobile('entitlement', value, offset + 1, report)
    }
  },
})

function mobile(kind: string, value: string, at: number, report: Report): void {
  report.evidence({ kind: 'mobile', value: `${kind}:${value}`, use: 'declared', at, excerpt: value })
}

/** The platform of the setting is the one whose block opened last before it. */
function reportFirebase(text: string, at: number, report: Report): void {
  const before = text.slice(Math.max(0, at - 6000), at)
  const isApple = before.lastIndexOf('ios:') > before.lastIndexOf('android:')
  const value = isApple ? 'GoogleService-Info.plist' : 'google-services.json'
  report.evidence({ kind: 'file', value, use: 'configured', at, excerpt: 'googleServicesFile' })
}

/** The strings of lists, those inside options left out: plug-ins stand alone or first in a list of their own. */
function* listed(text: string, start: RegExp): Generator<{ value: string; at: number }> {
  let done = 0
  for (const match of text.matchAll(start)) {
    const open = match.index + match[0].length - 1
    if (open < done) continue
    const end = endOfBracket(text, open)
    done = end
    let outside = open
    while (outside < end) {
      const brace = text.slice(outside, end).indexOf('{')
      const stop = brace < 0 ? end : outside + brace
      for (const { text: value, offset } of literalsIn(text, outside, stop)) yield { value, at: offset + 1 }
      outside = brace < 0 ? end : endOfBracket(text, stop)
    }
  }
}
