import { defineReader } from '../reader.js'
import { blankComments, HASH_STYLE } from '../shared/blank-comments.js'
import { cutOffBlocks } from '../shared/cut-off.js'
import { linesOf } from '../shared/lines.js'

/** Actions of fastlane that hand an app to a store, under all their names (https://docs.fastlane.tools/actions). */
const STORES: ReadonlyMap<string, string> = new Map([
  ['upload_to_app_store', 'app-store'],
  ['deliver', 'app-store'],
  ['appstore', 'app-store'],
  ['upload_to_testflight', 'app-store'],
  ['pilot', 'app-store'],
  ['testflight', 'app-store'],
  ['upload_to_play_store', 'google-play'],
  ['supply', 'google-play'],
  ['upload_to_play_store_internal_app_sharing', 'google-play'],
  ['huawei_appgallery_connect', 'huawei-appgallery'],
  ['amazon_appstore', 'amazon-appstore'],
])

const LANE = /^\s*(?:private_)?lane\s*\(?\s?:(\w{1,60})/
const PLATFORM = /^\s*platform\s*\(?\s?:(\w{1,20})/

/** A call at the start of a line: a word with a bracket, an argument or nothing behind it. */
const ACTION = /^\s{1,40}(?:\w{1,40}\s?=\s?)?([a-z][a-z0-9_]{2,60})(?:\(|\s*$|\s+[:\w"'-])/

const NO_ACTION = new Set(
  `begin break case def desc each else elsif end ensure error fail false for import import_from_git lane next nil
  platform private_lane puts raise rescue return then true unless until when while yield`.split(/\s+/),
)

/** Reads what lanes of fastlane do: uploads to stores, and every other action by its name. */
export const fastfile = defineReader({
  name: 'fastlane/fastfile',
  version: 2,
  syntax: 'text',
  selects: { names: ['fastfile'], path: /(?:^|\/)fastlane\/(?:[\w-]*fastfile[\w-]*|lanes\/[\w-]+\.rb)$/ },
  reads: 'Actions of fastlane lanes, uploads to stores among them.',
  blind: 'Lanes imported from elsewhere; actions called by a computed name.',
  cutOff: cutOffBlocks,
  read({ text }, report) {
    let lane: string | undefined
    let platform: string | undefined
    report.mark({ kind: 'delivery', at: 0 })
    for (const line of linesOf(blankComments(text, HASH_STYLE))) {
      platform = PLATFORM.exec(line.text)?.[1] ?? platform
      lane = LANE.exec(line.text)?.[1] ?? lane
      const action = ACTION.exec(line.text)?.[1]
      if (action === undefined || lane === undefined || NO_ACTION.has(action)) continue
      const at = line.offset + line.text.indexOf(action)
      const context = platform === undefined ? lane : `${platform} ${lane}`
      report.evidence({ kind: 'client', value: `fastlane:${action}`, use: 'called', at, excerpt: action, context })
      const store = STORES.get(action)
      if (store !== undefined)
        report.evidence({ kind: 'mobile', value: `store:${store}`, use: 'called', at, excerpt: action, context })
    }
  },
})
