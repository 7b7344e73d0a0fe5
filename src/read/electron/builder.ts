import { defineReader } from '../reader.js'
import { reportBuild } from './build.js'

/** Reads electron-builder's configuration; JSON is YAML too. */
export const builder = defineReader({
  name: 'electron/builder',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)electron-builder(?:[.-][\w-]+)?\.(?:ya?ml|json5?)$/ },
  reads: 'Store targets, update servers and the app id of electron-builder.',
  blind: 'Values taken from the environment.',
  read({ tree }, report) {
    if (tree === undefined) {
      report.problem({ reason: 'the configuration could not be parsed', severity: 'failed' })
      return
    }
    for (const root of tree) reportBuild(root, report)
  },
})
