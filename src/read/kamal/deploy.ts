import { defineReader } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { imageName } from '../shared/image.js'
import { reportImage } from '../shared/pipeline-facts.js'
import { at, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Kamal deployments (https://kamal-deploy.org/docs/configuration/overview/). */
export const deploy = defineReader({
  name: 'kamal/deploy',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)config\/deploy(?:\.[a-z0-9_-]{1,40})?\.ya?ml$/ },
  reads: 'Kamal: the registry that images travel through, images of accessories, the product’s own hosts.',
  blind: 'Whose machines the servers are.',
  read(document, report) {
    const root = document.tree?.[0]
    const registry = at(root, 'registry')
    if (registry === undefined || (at(root, 'service') ?? at(root, 'image')) === undefined) return
    const server = at(registry, 'server')
    const host = server === undefined ? 'docker.io' : hostOf(textOf(server) ?? '')
    const where = (server ?? registry).offset
    if (host !== undefined)
      report.evidence({
        kind: 'host',
        value: host,
        use: 'called',
        context: 'registry',
        at: where,
        excerpt: textOf(server) ?? 'registry',
      })
    const image = at(root, 'image')
    const name = textOf(image)
    const value = name === undefined || host === undefined ? undefined : imageName(`${host}/${name}`)
    if (image && value !== undefined)
      report.evidence({ kind: 'image', value, use: 'called', context: 'push', at: image.offset, excerpt: name! })
    for (const { key, value: accessory } of entriesOf(at(root, 'accessories')))
      reportImage(at(accessory, 'image'), report, { scope: 'production', context: key })
    for (const own of [at(root, 'proxy', 'host'), ...itemsOf(at(root, 'proxy', 'hosts'))]) {
      const text = hostOf(textOf(own) ?? '')
      if (own && text !== undefined) report.identity({ kind: 'host', value: text, at: own.offset })
    }
    report.mark({ kind: 'web-service', folder: '', at: 0 })
  },
})
