import { defineReader } from '../reader.js'
import { lineStartsWith, restOfLine } from '../shared/line-starts.js'

/** `import Module`, `import class Module.Name`. */
const SWIFT = /^(?:(?:class|struct|enum|protocol|func|var|let|typealias)\s+)?([A-Za-z_]\w{0,80}(?:\.\w{1,80})*)/

/** `#import <Module/Header.h>`, `#include <Module/Header.h>`; quoted headers are the product's own, or a pod's without modules. */
const HEADER = /^[<"]([A-Za-z_][\w+-]{0,80})(?:\/[\w+./-]{1,100})?\.?h?[>"]/

/** Attributes and access words that may stand before a Swift import. */
const SWIFT_WORDS = [
  'import ',
  '@testable import ',
  '@preconcurrency import ',
  '@_exported import ',
  'public import ',
  'internal import ',
]
const OBJECTIVE_WORDS = ['@import ', '#import ', '#include ']

/** Names every module that Swift and Objective-C files import. */
export const imports = defineReader({
  name: 'swift/imports',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.swift', '.m', '.mm', '.h'] },
  reads: 'Module imports of Swift, framework imports of Objective-C.',
  blind: 'Symbols of a module that another file imports.',
  read({ text, name }, report) {
    for (const word of name.endsWith('.swift') ? SWIFT_WORDS : OBJECTIVE_WORDS)
      for (const at of lineStartsWith(text, word)) {
        const rest = restOfLine(text, at + word.length).trimStart()
        const match = (rest.startsWith('<') || rest.startsWith('"') ? HEADER : SWIFT).exec(rest)
        if (match === null) continue
        report.evidence({ kind: 'import', value: `swift:${match[1]}`, use: 'called', at, excerpt: match[1]! })
      }
  },
})
