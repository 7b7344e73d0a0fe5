import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { registryHost } from '../shared/image.js'

const RESOURCE =
  /^[ \t]*resource[ \t]+(\w{1,100})[ \t]+'([A-Za-z.]{1,80}(?:\/[A-Za-z]{1,80}){1,4})@[\w.-]{1,40}'([ \t]+existing)?/gm
const MODULE = /^[ \t]*module[ \t]+\w{1,100}[ \t]+'(?:br:([^'\n]{1,300})|(\.{1,2}\/[^'\n]{1,300}))'/gm

/** Bicep, Azure's language for infrastructure (https://learn.microsoft.com/azure/azure-resource-manager/bicep/file). */
export const bicep = defineReader({
  name: 'azure/bicep',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.bicep'] },
  reads: 'Bicep files: types of resources, modules and where they come from.',
  blind: 'What modules of registries make.',
  read({ text }, report) {
    let isMarked = false
    for (const match of text.matchAll(RESOURCE)) {
      if (isCommented(text, match.index + match[0].indexOf('resource'), 'c')) continue
      const at = match.index + match[0].indexOf(match[2]!)
      const isExisting = match[3] !== undefined
      const use = isExisting ? 'declared' : 'called'
      report.evidence({ kind: 'resource', value: match[2]!, use, context: isExisting ? 'data' : match[1]!, at })
      if (!isMarked) report.mark({ kind: 'infrastructure', at: match.index })
      isMarked = true
    }
    for (const match of text.matchAll(MODULE)) {
      const source = match[1] ?? match[2]!
      const at = match.index + match[0].length - 1 - source.length
      const host = match[1] === undefined ? undefined : registryHost(source)
      if (match[2] !== undefined) report.reference({ kind: 'module', value: source, at })
      else if (host !== undefined) report.evidence({ kind: 'host', value: host, use: 'called', context: 'module', at })
    }
  },
})
