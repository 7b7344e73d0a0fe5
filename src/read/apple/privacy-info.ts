import { defineReader } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { plistValue, rootEntries, stringsOf } from './plist.js'

/** Reads the hosts that an Apple privacy manifest admits to track with. */
export const privacyInfo = defineReader({
  name: 'apple/privacy-info',
  version: 1,
  syntax: 'xml',
  selects: { extensions: ['.xcprivacy'] },
  reads: 'Tracking domains of Apple privacy manifests.',
  blind: 'Hosts that are not declared as tracking.',
  read({ tree }, report) {
    if (tree === undefined) {
      report.problem({ reason: 'not well-formed XML', severity: 'failed' })
      return
    }
    for (const domain of stringsOf(plistValue(rootEntries(tree), 'NSPrivacyTrackingDomains'))) {
      const value = hostOf(domain.text)
      if (value !== undefined)
        report.evidence({
          kind: 'host',
          value,
          use: 'called',
          at: domain.textOffset,
          context: 'NSPrivacyTrackingDomains',
        })
    }
  },
})
