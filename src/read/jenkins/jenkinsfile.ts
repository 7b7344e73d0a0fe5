import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { cutOffBrackets } from '../shared/cut-off.js'
import { hostOf } from '../shared/host-of.js'
import { imageName } from '../shared/image.js'
import { reportScript } from '../shared/script-facts.js'

/** Jenkins pipelines (https://www.jenkins.io/doc/book/pipeline/syntax/): Groovy, read as text. */
export const jenkinsfile = defineReader({
  name: 'jenkins/jenkinsfile',
  version: 2,
  syntax: 'text',
  selects: { path: /(?:^|\/)(?:jenkinsfile(?:[._-][^/]{1,60})?|[^/]{1,60}\.jenkinsfile)$/ },
  reads: 'Jenkinsfiles: images of agents and stages, registries, commands of sh steps.',
  blind: 'Shared libraries, and strings that Groovy puts together.',
  cutOff: cutOffBrackets,
  read({ text }, report) {
    report.mark({ kind: 'delivery', folder: '', at: 0 })
    for (const match of text.matchAll(IMAGE)) {
      const value = imageName(match[1]!)
      const at = match.index + match[0].lastIndexOf(match[1]!)
      if (value !== undefined && !isCommented(text, match.index, 'c'))
        report.evidence({ kind: 'image', value, use: 'declared', at, excerpt: match[1]! })
    }
    for (const match of text.matchAll(REGISTRY)) {
      const value = hostOf(match[1]!)
      const at = match.index + match[0].lastIndexOf(match[1]!)
      if (value !== undefined && !isCommented(text, match.index, 'c'))
        report.evidence({ kind: 'host', value, use: 'called', context: 'registry', at })
    }
    for (const match of text.matchAll(SHELL)) {
      const script = match[2]!
      if (isCommented(text, match.index, 'c')) continue
      const start = match.index + match[0].length - script.length - match[1]!.length
      reportScript(script, report, { place: (offset) => start + offset })
    }
  },
})

const IMAGE = /(?:\bimage\s{0,9}\(?|\bdocker\.image\(|\bdocker\s{1,9})\s{0,9}['"]([\w./:@${}-]{1,300})['"]/g
const REGISTRY = /(?:\bdocker\.withRegistry\(|\bregistryUrl\s{0,9})\s{0,9}['"]([^'"\s]{1,300})['"]/g
/** `sh '…'`, `sh "…"` and their long forms of three quotes; also `bat` and `pwsh`. */
const SHELL =
  /\b(?:sh|bat|pwsh|powershell)\b\s{0,9}\(?\s{0,9}(?:script\s{0,9}:\s{0,9})?('''|"""|'|")((?:(?!\1)[^\\]|\\[\s\S]){1,20000}?)\1/g
