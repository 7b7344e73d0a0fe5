import { defineReader } from '../reader.js'
import { plistValue, rootEntries } from './plist.js'

const APP_STORE = new Set(['app-store', 'app-store-connect'])

/** Reads how an archived Apple app is exported: to the store, or to be handed out otherwise. */
export const exportOptions = defineReader({
  name: 'apple/export-options',
  version: 1,
  syntax: 'xml',
  selects: { path: /(?:^|\/)[\w-]*export[\w-]*\.plist$/ },
  reads: 'The distribution method of ExportOptions.plist.',
  blind: 'Methods that are given on the command line.',
  read({ tree }, report) {
    if (tree === undefined) {
      report.problem({ reason: 'not well-formed XML', severity: 'failed' })
      return
    }
    const method = plistValue(rootEntries(tree), 'method')
    if (method === undefined || method.text === '') return
    const value = APP_STORE.has(method.text) ? 'store:app-store' : `export:${method.text}`
    report.evidence({ kind: 'mobile', value, use: 'called', at: method.textOffset, excerpt: method.text })
  },
})
