import { defineReader } from '../reader.js'
import { at, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Keys that name no part of the service. */
const NO_PART = new Set(['$schema', 'emulators'])

/** Firebase projects (https://firebase.google.com/docs/cli#the_firebasejson_file). */
export const configuration = defineReader({
  name: 'firebase/configuration',
  version: 1,
  syntax: 'json',
  selects: { names: ['firebase.json'] },
  reads: 'firebase.json: the parts of Firebase that are deployed, extensions, Cloud Run services behind hosting.',
  blind: 'Parts that need no deployment: authentication, messaging, analytics.',
  read(document, report) {
    const { tree } = document
    for (const { key, keyOffset } of entriesOf(tree))
      if (!NO_PART.has(key))
        report.evidence({ kind: 'client', value: `firebase:${key}`, use: 'configured', at: keyOffset, excerpt: key })
    for (const { value } of entriesOf(at(tree, 'extensions'))) {
      const name = textOf(value)?.split('@', 1)[0]
      if (name)
        report.evidence({
          kind: 'client',
          value: `firebase:extension:${name}`,
          use: 'configured',
          at: value.offset,
          excerpt: name,
        })
    }
    for (const site of itemsOf(at(tree, 'hosting')))
      for (const rewrite of itemsOf(at(site, 'rewrites'))) {
        const run = at(rewrite, 'run')
        if (run)
          report.evidence({ kind: 'client', value: 'gcp:run', use: 'configured', at: run.offset, excerpt: 'run' })
      }
    const hosting = at(tree, 'hosting')
    if (hosting) report.mark({ kind: 'web-app', at: hosting.offset })
  },
})
