import { defineReader } from '../reader.js'
import { blankComments, C_STYLE } from '../shared/blank-comments.js'
import { cutOffBrackets } from '../shared/cut-off.js'
import { reportName } from '../shared/identities.js'
import { reportSwiftPackage } from './repository-package.js'

const PACKAGE = /\.package\(\s*(?:name:\s*"[^"\n]*"\s*,\s*)?url:\s*"([^"\n]+)"/g
const NAME = /\bPackage\(\s*name:\s*"([^"\n]+)"/
const PRODUCT = /\.(?:library|executable)\(\s*name:/

/** Manifest of a Swift package, read as text and never run. */
export const packageSwift = defineReader({
  name: 'swift/package-swift',
  version: 2,
  syntax: 'text',
  selects: { path: /(?:^|\/)package(?:@swift-[\d.]+)?\.swift$/ },
  reads: 'Packages by their repositories, the name of the package.',
  blind: 'Packages that code computes, and those from a registry of Swift packages (`id:`).',
  cutOff: cutOffBrackets,
  read({ text }, report) {
    const code = blankComments(text, C_STYLE)
    for (const match of code.matchAll(PACKAGE))
      reportSwiftPackage(report, match[1]!, match.index + match[0].lastIndexOf('"', match[0].length - 2), 'production')
    const name = NAME.exec(code)
    if (name) reportName(report, name[1], name.index)
    const product = PRODUCT.exec(code)
    if (product) report.mark({ kind: 'cli-or-library', at: product.index, ...(name && { name: name[1]! }) })
  },
})
