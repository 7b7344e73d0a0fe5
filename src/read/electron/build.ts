import type { Report } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { at, type Data, itemsOf, textOf } from '../syntax/data.js'
import { storeOfTarget } from './stores.js'

/** Reports what one configuration of electron-builder says (https://www.electron.build/configuration). */
export function reportBuild(root: Data, report: Report): void {
  const id = at(root, 'appId')
  const value = textOf(id)
  if (id !== undefined && value !== undefined) report.identity({ kind: 'bundle', value, at: id.offset })
  if (root.kind === 'map') report.mark({ kind: 'desktop-app', at: root.offset })
  for (const platform of ['linux', 'win', 'mac'])
    for (const item of itemsOf(at(root, platform, 'target'))) {
      const target = item.kind === 'map' ? at(item, 'target') : item
      const store = storeOfTarget(textOf(target) ?? '')
      if (target === undefined || store === undefined) continue
      report.evidence({
        kind: 'mobile',
        value: `store:${store}`,
        use: 'declared',
        at: target.offset,
        excerpt: textOf(target)!,
        context: platform,
      })
    }
  for (const publish of itemsOf(at(root, 'publish'))) readPublish(publish, report)
}

/** Where releases go and updates come from. */
function readPublish(publish: Data, report: Report): void {
  const provider = publish.kind === 'map' ? at(publish, 'provider') : publish
  const name = textOf(provider)
  if (provider !== undefined && name !== undefined)
    report.evidence({
      kind: 'adapter',
      // With an endpoint of its own the S3 protocol is spoken to another maker.
      value: `electron:publish:${name.toLowerCase()}${at(publish, 'endpoint') ? ':elsewhere' : ''}`,
      use: 'configured',
      at: provider.offset,
      excerpt: name,
    })
  for (const key of ['url', 'endpoint', 'host']) {
    const url = at(publish, key)
    const host = hostOf(textOf(url) ?? '')
    if (url !== undefined && host !== undefined)
      report.evidence({ kind: 'host', value: host, use: 'called', at: url.offset, context: 'publish' })
  }
}
