import { defineReader } from '../reader.js'
import { reportImage, reportScripts } from '../shared/pipeline-facts.js'
import { at, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Fly.io apps (https://fly.io/docs/reference/configuration/). */
export const configuration = defineReader({
  name: 'fly/configuration',
  version: 1,
  syntax: 'toml',
  selects: { path: /(?:^|\/)fly(?:\.[a-z0-9_-]{1,40})?\.toml$/ },
  reads: 'fly.toml: the app’s own host, its image, volumes and stores, commands at release.',
  blind: 'Databases and secrets that are attached from the command line.',
  read(document, report) {
    const { tree } = document
    const app = at(tree, 'app')
    const name = textOf(app)
    if (tree === undefined || app === undefined || name === undefined) return
    report.evidence({ kind: 'file', value: 'fly.toml', use: 'declared', at: app.offset, excerpt: name })
    if (/^[a-z0-9-]{1,63}$/.test(name)) report.identity({ kind: 'host', value: `${name}.fly.dev`, at: app.offset })
    reportImage(at(tree, 'build', 'image'), report, { scope: 'production', context: name })
    for (const { key, keyOffset } of entriesOf(tree))
      if (key === 'mounts')
        report.evidence({ kind: 'client', value: 'fly:volumes', use: 'configured', at: keyOffset, excerpt: key })
    for (const files of itemsOf(at(tree, 'statics'))) {
      const bucket = at(files, 'tigris_bucket')
      if (bucket)
        report.evidence({
          kind: 'client',
          value: 'fly:tigris',
          use: 'configured',
          at: bucket.offset,
          excerpt: 'tigris_bucket',
        })
    }
    reportScripts(at(tree, 'deploy', 'release_command'), document.text, report, { context: 'release' })
    const service = at(tree, 'http_service') ?? at(tree, 'services')
    if (service) report.mark({ kind: 'web-service', name, at: service.offset })
  },
})
