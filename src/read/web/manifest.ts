import { defineReader } from '../reader.js'
import { at, itemsOf, textOf } from '../syntax/data.js'

/** Platforms of related applications (https://www.w3.org/TR/manifest-app-info/#platform-member). */
const STORES: ReadonlyMap<string, string> = new Map([
  ['play', 'google-play'],
  ['chromeos_play', 'google-play'],
  ['itunes', 'app-store'],
  ['f-droid', 'f-droid'],
  ['windows', 'microsoft-store'],
  ['amazon', 'amazon-appstore'],
])

/** Reads web app manifests for the stores they point to. */
export const manifest = defineReader({
  name: 'web/manifest',
  version: 1,
  syntax: 'json',
  selects: {
    names: ['site.webmanifest'],
    extensions: ['.webmanifest'],
    path: /(?:^|\/)manifest(?:[.-][\w-]+)?\.json$/,
  },
  reads: 'Related applications and push sender of web app manifests.',
  blind: 'Manifests that a program writes.',
  read({ tree }, report) {
    if (at(tree, 'manifest_version') !== undefined) return
    for (const application of itemsOf(at(tree, 'related_applications'))) {
      const platform = at(application, 'platform')
      const store = STORES.get(textOf(platform) ?? '')
      if (platform === undefined || store === undefined) continue
      report.evidence({
        kind: 'mobile',
        value: `store:${store}`,
        use: 'linked',
        at: platform.offset,
        excerpt: textOf(platform)!,
        context: 'related_applications',
      })
      const id = at(application, 'id')
      const value = textOf(id)
      if (id !== undefined && value?.includes('.')) report.identity({ kind: 'bundle', value, at: id.offset })
    }
    const sender = at(tree, 'gcm_sender_id')
    if (sender !== undefined)
      report.evidence({
        kind: 'setting',
        value: 'gcm_sender_id',
        use: 'configured',
        at: sender.offset,
        excerpt: 'gcm_sender_id',
      })
  },
})
