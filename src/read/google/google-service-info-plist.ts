import { defineReader } from '../reader.js'
import { cutOffPlist } from '../shared/cut-off.js'

const BUNDLE = /<key>BUNDLE_ID<\/key>\s{0,40}<string>([\w.-]{1,150})<\/string>/
const EXAMPLE = /[.-](?:example|sample|template|dist|mock|fake|dummy)\b/i
/** Firebase's description of an Apple project: only its users have one. */
export const googleServiceInfoPlist = defineReader({
  name: 'google/google-service-info-plist',
  version: 2,
  syntax: 'text',
  selects: { path: /(?:^|\/)googleservice-info(?:[.-][\w-]+)?\.plist(?:\.[\w-]+)?$/ },
  reads: 'That GoogleService-Info.plist is there, and the bundle it is for.',
  blind: 'Which of Firebase’s products the project uses.',
  cutOff: cutOffPlist,
  read({ text, path }, report) {
    const use = EXAMPLE.test(path) ? 'offered' : 'configured'
    report.evidence({ kind: 'file', value: 'GoogleService-Info.plist', use, at: 0 })
    const bundle = use === 'offered' ? null : BUNDLE.exec(text)
    if (bundle !== null)
      report.identity({ kind: 'bundle', value: bundle[1]!, at: bundle.index + bundle[0].indexOf(bundle[1]!) })
  },
})
