import { defineReader } from '../reader.js'
import { cutOffModules } from '../shared/cut-off.js'
import { linesOf } from '../shared/lines.js'
import { pathFrom } from '../shared/relative-path.js'

const USE = /^\s*(?:use\s+)?"?(\.{1,2}(?:\/[^\s"]*)?)"?\s*(?:\/\/.*)?$/

/** Workspace file of Go. */
export const goWork = defineReader({
  name: 'golang/go-work',
  version: 2,
  syntax: 'text',
  selects: { names: ['go.work'] },
  reads: 'The modules of the workspace.',
  blind: 'Nothing that it holds.',
  cutOff: cutOffModules,
  read({ text, path }, report) {
    for (const { text: line, offset } of linesOf(text)) {
      const folder = line.length < 1000 ? USE.exec(line)?.[1] : undefined
      const target = folder && pathFrom(path, folder)
      if (target) report.reference({ kind: 'workspace', value: target, at: offset + line.indexOf(folder) })
    }
  },
})
