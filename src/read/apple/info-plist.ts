import { defineReader, type Report } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import type { XmlElement } from '../syntax/xml-tree.js'
import { keysInText, type PlistEntry, plistEntries, plistValue, rootEntries, stringsOf } from './plist.js'

/** Reads what an Apple bundle tells of itself: its keys, links, networks and name. */
export const infoPlist = defineReader({
  name: 'apple/info-plist',
  version: 1,
  syntax: 'xml',
  selects: { path: /(?:^|\/)(?!googleservice-)(?:[\w .+-]*[-_ .])?info\.plist$|\/info-[\w.-]+\.plist$/ },
  reads:
    'Keys of Info.plist, URL schemes, background modes, ad networks, transport exceptions, update feeds, the bundle name.',
  blind: 'Values that the build sets.',
  read({ tree, text }, report) {
    if (tree === undefined) {
      report.problem({ reason: 'not well-formed XML; only keys were read', severity: 'partial' })
      for (const { key, offset } of keysInText(text)) reportKey(key, offset, report)
      return
    }
    const entries = rootEntries(tree)
    for (const { key, offset, value } of entries) {
      reportKey(key, offset, report)
      DETAILS.get(key)?.(value, report)
    }
    markApp(entries, report)
  },
})

function reportKey(key: string, at: number, report: Report): void {
  report.evidence({ kind: 'mobile', value: `key:${key}`, use: 'configured', at, excerpt: key })
}

/** Keys whose values say more than that they are there. */
const DETAILS: ReadonlyMap<string, (value: XmlElement, report: Report) => void> = new Map([
  ['CFBundleIdentifier', (value, report) => reportBundle(value, report)],
  ['UIBackgroundModes', (value, report) => reportStrings('background-mode', 'configured', stringsOf(value), report)],
  ['LSApplicationQueriesSchemes', (value, report) => reportStrings('query-scheme', 'linked', stringsOf(value), report)],
  ['CFBundleURLTypes', reportSchemes],
  ['SKAdNetworkItems', reportNetworks],
  ['NSAppTransportSecurity', reportExceptions],
  ['SUFeedURL', reportFeed],
])

function reportBundle(value: XmlElement, report: Report): void {
  if (BUNDLE.test(value.text)) report.identity({ kind: 'bundle', value: value.text, at: value.textOffset })
}

const BUNDLE = /^[\w-]+(?:\.[\w-]+)+$/

function reportStrings(
  kind: string,
  use: 'configured' | 'linked' | 'allowed',
  values: readonly XmlElement[],
  report: Report,
): void {
  for (const { text, textOffset } of values)
    if (text !== '') report.evidence({ kind: 'mobile', value: `${kind}:${text}`, use, at: textOffset, excerpt: text })
}

function reportSchemes(types: XmlElement, report: Report): void {
  for (const type of types.children)
    reportStrings('scheme', 'configured', stringsOf(plistValue(plistEntries(type), 'CFBundleURLSchemes')), report)
}

function reportNetworks(items: XmlElement, report: Report): void {
  for (const item of items.children)
    reportStrings('skadnetwork', 'allowed', stringsOf(plistValue(plistEntries(item), 'SKAdNetworkIdentifier')), report)
}

function reportExceptions(security: XmlElement, report: Report): void {
  for (const { key, offset } of plistEntries(plistValue(plistEntries(security), 'NSExceptionDomains'))) {
    const host = hostOf(key)
    if (host !== undefined)
      report.evidence({ kind: 'host', value: host, use: 'allowed', at: offset, context: 'NSExceptionDomains' })
  }
}

function reportFeed(value: XmlElement, report: Report): void {
  const host = hostOf(value.text)
  if (host !== undefined)
    report.evidence({ kind: 'host', value: host, use: 'called', at: value.textOffset, context: 'SUFeedURL' })
}

/** Marks applications; extensions, frameworks and test bundles are none. */
function markApp(entries: readonly PlistEntry[], report: Report): void {
  const at = entries[0]?.offset ?? 0
  const has = (key: string) => plistValue(entries, key) !== undefined
  if (has('NSExtension') || has('EXAppExtensionAttributes') || has('NSSystemExtensionUsageDescription')) return
  if (has('LSRequiresIPhoneOS') || has('UILaunchStoryboardName') || has('UILaunchScreen'))
    report.mark({ kind: 'ios-app', at })
  else if (plistValue(entries, 'CFBundlePackageType')?.text === 'APPL' && has('LSMinimumSystemVersion'))
    report.mark({ kind: 'desktop-app', at })
}
