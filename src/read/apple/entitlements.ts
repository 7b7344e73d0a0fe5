import { defineReader, type Report } from '../reader.js'
import { keysInText, rootEntries, stringsOf } from './plist.js'

/** `applinks:app.example.com?mode=developer` */
const ASSOCIATED = /^(?:applinks|webcredentials|appclips|activitycontinuation):(?:\*\.)?([\w-]+(?:\.[\w-]+)+)/

/** Reads which of Apple's services an app is entitled to. */
export const entitlements = defineReader({
  name: 'apple/entitlements',
  version: 1,
  syntax: 'xml',
  selects: { extensions: ['.entitlements'] },
  reads: 'Entitlements of Apple apps and extensions; the product’s own domains among the associated ones.',
  blind: 'Entitlements that a build step adds.',
  read({ tree, text }, report) {
    if (tree === undefined) {
      report.problem({ reason: 'not well-formed XML; only keys were read', severity: 'partial' })
      for (const { key, offset } of keysInText(text)) reportEntitlement(key, offset, report)
      return
    }
    for (const { key, offset, value } of rootEntries(tree)) {
      reportEntitlement(key, offset, report)
      if (key !== 'com.apple.developer.associated-domains') continue
      for (const domain of stringsOf(value)) {
        const host = ASSOCIATED.exec(domain.text)?.[1]
        if (host !== undefined) report.identity({ kind: 'host', value: host.toLowerCase(), at: domain.textOffset })
      }
    }
  },
})

function reportEntitlement(key: string, at: number, report: Report): void {
  report.evidence({ kind: 'mobile', value: `entitlement:${key}`, use: 'declared', at, excerpt: key })
}
