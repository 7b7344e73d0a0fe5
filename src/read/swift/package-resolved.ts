import { defineReader } from '../reader.js'
import { cutOffJson } from '../shared/cut-off.js'
import { isLaidOut, jsonLines } from '../shared/json-lines.js'
import { reportSwiftPackage } from './repository-package.js'

/** Lock file of Swift packages, also inside Xcode projects. */
export const packageResolved = defineReader({
  name: 'swift/package-resolved',
  version: 2,
  syntax: 'text',
  selects: { names: ['package.resolved'] },
  reads: 'Locked packages by their repositories.',
  blind: 'Which packages are direct: all count as transitive.',
  cutOff: cutOffJson,
  read({ text }, report) {
    if (!isLaidOut(text)) report.problem({ reason: 'lock file without line breaks', severity: 'partial' })
    for (const { path, key, value, offset } of jsonLines(text))
      if (path.includes('pins') && (key === 'location' || key === 'repositoryURL'))
        reportSwiftPackage(report, value, offset, 'transitive')
  },
})
