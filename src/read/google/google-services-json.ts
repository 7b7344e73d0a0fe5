import { defineReader } from '../reader.js'
import { at, itemsOf, textOf } from '../syntax/data.js'

/** Firebase's description of an Android project: only its users have one. */
export const googleServicesJson = defineReader({
  name: 'google/google-services-json',
  version: 1,
  syntax: 'json',
  selects: { path: /(?:^|\/)google-services(?:[.-][\w-]+)?\.json(?:\.[\w-]+)?$/ },
  reads: 'That google-services.json is there, and the names of the apps in it.',
  blind: 'Which of Firebase’s products the project uses.',
  read({ tree, path }, report) {
    const use = EXAMPLE.test(path) ? 'offered' : 'configured'
    report.evidence({ kind: 'file', value: 'google-services.json', use, at: 0 })
    if (use === 'offered') return
    if (tree === undefined) report.problem({ reason: 'not JSON; app names are unknown', severity: 'partial' })
    for (const client of itemsOf(at(tree, 'client'))) {
      const name = at(client, 'client_info', 'android_client_info', 'package_name')
      const value = textOf(name)
      if (name !== undefined && value !== undefined && value !== '')
        report.identity({ kind: 'bundle', value, at: name.offset })
    }
  },
})

const EXAMPLE = /[.-](?:example|sample|template|dist|mock|fake|dummy)\b/
