import { defineReader } from '../reader.js'
import { at, textOf } from '../syntax/data.js'

/** Huawei's description of an app: only users of its services have one. */
export const agconnect = defineReader({
  name: 'huawei/agconnect',
  version: 1,
  syntax: 'json',
  selects: { names: ['agconnect-services.json', 'agconnect-services.json.example'] },
  reads: 'That agconnect-services.json is there, and the app it is for.',
  blind: 'Which of Huawei’s services the app uses.',
  read({ tree, name }, report) {
    const use = name.endsWith('.json') ? 'configured' : 'offered'
    report.evidence({ kind: 'file', value: 'agconnect-services.json', use, at: 0 })
    const bundle = at(tree, 'client', 'package_name')
    const value = textOf(bundle)
    if (bundle !== undefined && value !== undefined) report.identity({ kind: 'bundle', value, at: bundle.offset })
  },
})
