import { defineReader } from '../reader.js'
import { at, entriesOf } from '../syntax/data.js'

const STORES: Readonly<Record<string, string>> = { ios: 'app-store', android: 'google-play' }

/** Reads the profiles of Expo's build service. */
export const easJson = defineReader({
  name: 'expo/eas-json',
  version: 1,
  syntax: 'json',
  selects: { names: ['eas.json'] },
  reads: 'That eas.json is there, and the stores its submit profiles name.',
  blind: 'Whether builds run on Expo’s machines or on one’s own.',
  read({ tree }, report) {
    report.evidence({ kind: 'file', value: 'eas.json', use: 'configured', at: 0 })
    report.mark({ kind: 'delivery', at: 0 })
    if (tree === undefined) report.problem({ reason: 'not JSON; its profiles are unknown', severity: 'partial' })
    for (const profile of entriesOf(at(tree, 'submit')))
      for (const { key, keyOffset } of entriesOf(profile.value)) {
        const store = STORES[key]
        if (store === undefined) continue
        report.evidence({
          kind: 'mobile',
          value: `store:${store}`,
          use: 'configured',
          at: keyOffset,
          excerpt: key,
          context: profile.key,
        })
      }
  },
})
