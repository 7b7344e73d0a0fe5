import { defineReader, type Report } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { at, type Data, itemsOf, textOf } from '../syntax/data.js'

/** Reads manifests of browser extensions; a web app's manifest has the same file name and no `manifest_version`. */
export const manifest = defineReader({
  name: 'webextension/manifest',
  version: 1,
  syntax: 'json',
  selects: { path: /(?:^|\/)manifest(?:[.-][\w-]+)?\.json$/ },
  reads: 'Browser extensions: the stores they need, the hosts they reach, sign-in and update addresses.',
  blind: 'Whether an extension is published or loaded by hand.',
  read({ tree }, report) {
    const version = at(tree, 'manifest_version')
    if (version === undefined) return
    const gecko = at(tree, 'browser_specific_settings', 'gecko') ?? at(tree, 'applications', 'gecko')
    const update = at(tree, 'update_url') ?? at(gecko, 'update_url')
    // An update address of one's own means that no store hands the extension out.
    if (update === undefined || (textOf(update) ?? '').includes('clients2.google.com'))
      report.evidence({
        kind: 'mobile',
        value: 'store:chrome-web-store',
        use: 'declared',
        at: version.offset,
        excerpt: 'manifest_version',
      })
    if (gecko !== undefined)
      report.evidence({
        kind: 'mobile',
        value: 'store:mozilla-addons',
        use: 'declared',
        at: gecko.offset,
        excerpt: 'gecko',
      })
    reportHost(update, 'called', 'update_url', report)
    for (const key of ['permissions', 'host_permissions'])
      for (const permission of itemsOf(at(tree, key))) reportPermission(permission, key, report)
    for (const optional of itemsOf(at(tree, 'optional_host_permissions')))
      reportPermission(optional, 'optional_host_permissions', report)
    for (const script of itemsOf(at(tree, 'content_scripts')))
      for (const pattern of itemsOf(at(script, 'matches'))) reportHost(pattern, 'allowed', 'content_scripts', report)
  },
})

function reportPermission(permission: Data, context: string, report: Report): void {
  const text = textOf(permission)
  if (text === undefined) return
  if (text.includes('://')) reportHost(permission, 'allowed', context, report)
  else if (NAME.test(text))
    report.evidence({
      kind: 'mobile',
      value: `permission:${text}`,
      use: 'declared',
      at: permission.offset,
      excerpt: text,
    })
}

const NAME = /^[\w.]{1,60}$/

function reportHost(node: Data | undefined, use: 'called' | 'allowed', context: string, report: Report): void {
  const host = hostOf((textOf(node) ?? '').replace(WILDCARDS, '$1').replace(PATH_WILDCARD, ''))
  if (node !== undefined && host !== undefined)
    report.evidence({ kind: 'host', value: host, use, at: node.offset, context })
}

/** `*://*.example.com/*` allows what `https://example.com` names. */
const WILDCARDS = /^(?:\*|https?):\/\/(?:\*\.)?([^*]{1,200})/
const PATH_WILDCARD = /\/?\*.*$/
