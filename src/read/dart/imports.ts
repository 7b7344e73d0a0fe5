import { defineReader } from '../reader.js'
import { lineStartsWith, restOfLine } from '../shared/line-starts.js'

const PACKAGE = /^['"]package:(\w{1,80})\//

/** Names every package that Dart files import or export. */
export const imports = defineReader({
  name: 'dart/imports',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.dart'] },
  reads: 'import and export directives with a package: address.',
  blind: 'What conditional imports choose on another platform.',
  read({ text }, report) {
    for (const word of ['import ', 'export '])
      for (const at of lineStartsWith(text, word)) {
        const name = PACKAGE.exec(restOfLine(text, at + word.length).trimStart())?.[1]
        if (name === undefined) continue
        const value = `dart:package:${name}`
        report.evidence({ kind: 'import', value, use: 'called', at, excerpt: `package:${name}` })
      }
  },
})
