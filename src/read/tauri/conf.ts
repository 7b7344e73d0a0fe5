import { defineReader } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { at, itemsOf, textOf } from '../syntax/data.js'

/** Reads the configuration of a Tauri app. */
export const conf = defineReader({
  name: 'tauri/conf',
  version: 1,
  syntax: 'json',
  selects: { names: ['tauri.conf.json', 'tauri.conf.json5'] },
  reads: 'The app id, update servers and store targets of Tauri apps.',
  blind: 'Configuration in Tauri.toml.',
  read({ tree }, report) {
    if (tree === undefined) {
      report.problem({ reason: 'not JSON', severity: 'failed' })
      return
    }
    // The second major version moved both keys up.
    const id = at(tree, 'identifier') ?? at(tree, 'tauri', 'bundle', 'identifier')
    const value = textOf(id)
    if (id !== undefined && value !== undefined) report.identity({ kind: 'bundle', value, at: id.offset })
    report.mark({ kind: 'desktop-app', at: tree.offset })
    const updater = at(tree, 'plugins', 'updater', 'endpoints') ?? at(tree, 'tauri', 'updater', 'endpoints')
    for (const endpoint of itemsOf(updater)) {
      const host = hostOf(textOf(endpoint) ?? '')
      if (host !== undefined)
        report.evidence({ kind: 'host', value: host, use: 'called', at: endpoint.offset, context: 'updater' })
    }
  },
})
