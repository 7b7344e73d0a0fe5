import { defineReader } from '../reader.js'
import { reportGitSource } from '../shared/git-source.js'
import { linesOf } from '../shared/lines.js'

const SECTION = /^\s*\[submodule\s+"([^"]*)"\]/
const ENTRY = /^\s*(path|url)\s*=\s*(.*\S)\s*$/

/** Submodules: parts of the product that live in other repositories. */
export const gitmodules = defineReader({
  name: 'git/gitmodules',
  version: 1,
  syntax: 'text',
  selects: { names: ['.gitmodules'] },
  reads: 'Paths of submodules and the repositories they come from.',
  blind: 'What a submodule holds, unless it is checked out.',
  read({ text }, report) {
    let name: string | undefined
    for (const { text: whole, offset } of linesOf(text)) {
      const line = whole.slice(0, 1000)
      name = SECTION.exec(line)?.[1] ?? name
      const entry = ENTRY.exec(line)
      if (!entry) continue
      const at = offset + line.indexOf(entry[2]!, line.indexOf('='))
      if (entry[1] === 'path') report.reference({ kind: 'submodule', value: entry[2]!, at })
      else reportGitSource(report, entry[2]!, at, undefined, name)
    }
  },
})
