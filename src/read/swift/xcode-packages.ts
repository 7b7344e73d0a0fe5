import { defineReader } from '../reader.js'
import { reportSwiftPackage } from './repository-package.js'

const REPOSITORY = /\brepositoryURL = "?([^\s";]+)"?;/g

/** Xcode project, as far as it names Swift packages. */
export const xcodePackages = defineReader({
  name: 'swift/xcode-packages',
  version: 1,
  syntax: 'text',
  selects: { names: ['project.pbxproj'] },
  reads: 'Swift packages that the project adds by their repositories.',
  blind: 'Frameworks that are copied into the project.',
  read({ text }, report) {
    for (const match of text.matchAll(REPOSITORY))
      reportSwiftPackage(report, match[1]!, match.index + match[0].indexOf(match[1]!), 'production')
  },
})
