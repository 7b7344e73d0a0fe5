import { defineReader } from '../reader.js'
import { blankComments, HASH_STYLE } from '../shared/blank-comments.js'
import { hostOfUrl } from '../shared/host-of.js'
import { linesOf } from '../shared/lines.js'

/** `name "value"`, `name("value")`. */
const SETTING = /^\s*(\w{2,40})\s?\(?\s?["']([^"'\n]{1,300})["']/

const BUNDLES = new Set(['app_identifier', 'package_name'])
const STORES: Readonly<Record<string, string>> = { deliverfile: 'app-store', supplyfile: 'google-play' }
const KEYS = new Set(['apple_id', 'team_id', 'itc_team_id', 'json_key_file', 'storage_mode'])

/** Reads the settings of fastlane's tools: app names, the store they serve, where signing keys are kept. */
export const appfile = defineReader({
  name: 'fastlane/appfile',
  version: 1,
  syntax: 'text',
  selects: { names: ['appfile', 'deliverfile', 'matchfile', 'supplyfile'] },
  reads: 'App names of Appfile, stores of Deliverfile and Supplyfile, the key store of Matchfile.',
  blind: 'Values taken from the environment.',
  read({ text, name }, report) {
    const store = STORES[name]
    if (store !== undefined)
      report.evidence({ kind: 'mobile', value: `store:${store}`, use: 'configured', at: 0, excerpt: name })
    for (const line of linesOf(blankComments(text, HASH_STYLE))) {
      const match = SETTING.exec(line.text)
      if (match === null) continue
      const [, key, value] = match
      const at = line.offset + line.text.indexOf(value!, line.text.indexOf(key!))
      if (BUNDLES.has(key!)) report.identity({ kind: 'bundle', value: value!, at })
      // Names of settings tell Apple's accounts from Google's; their values are nobody's business.
      if (KEYS.has(key!))
        report.evidence({
          kind: 'mobile',
          value: key === 'storage_mode' ? `match-storage:${value}` : `key:${key}`,
          use: 'configured',
          at,
          excerpt: key!,
        })
      const host = key === 'git_url' ? hostOfUrl(value!) : undefined
      if (host !== undefined) report.evidence({ kind: 'host', value: host, use: 'called', at, context: 'git_url' })
    }
  },
})
