import { defineReader, type Report } from '../reader.js'
import { blankComments, C_STYLE } from '../shared/blank-comments.js'
import { endOfBracket, literalsIn } from '../shared/brackets.js'
import { hostOf } from '../shared/host-of.js'
import { storeOfTarget } from './stores.js'

const APP_ID = /\bappId\s?:\s?['"]([A-Za-z][\w-]*(?:\.[\w-]+)+)['"]/
/** `target: 'snap'`, `target: ['dmg', 'mas']`, `target: [{ target: 'appx', arch: ['x64'] }]`. */
const TARGET = /\btarget\s?:\s?(['"[])/g
const PROVIDER = /\bprovider\s?:\s?['"]([a-z][\w-]{1,40})['"]/g
const ADDRESS = /\b(?:url|endpoint|host)\s?:\s?['"]([^'"\s]{3,200})['"]/g

/** Reads electron-builder's configuration where it is a program, as text: the program does not run. */
export const builderProgram = defineReader({
  name: 'electron/builder-program',
  version: 1,
  syntax: 'text',
  selects: { path: /(?:^|\/)electron[-.]builder(?:[.-][\w-]+)*\.[cm]?[jt]s$/ },
  reads:
    'Store targets, update servers and the app id of electron-builder’s configuration in JavaScript and TypeScript.',
  blind: 'Values that the program computes.',
  read({ text: source }, report) {
    const text = blankComments(source, C_STYLE)
    if (text.trim() === '') return
    report.mark({ kind: 'desktop-app', at: 0 })
    const id = APP_ID.exec(text)
    if (id) report.identity({ kind: 'bundle', value: id[1]!, at: id.index + id[0].indexOf(id[1]!) })
    let done = 0
    for (const match of text.matchAll(TARGET))
      if (match.index >= done) done = reportTargets(text, match.index + match[0].length - 1, report)
    for (const match of text.matchAll(PROVIDER))
      report.evidence({
        kind: 'adapter',
        value: `electron:publish:${match[1]}`,
        use: 'configured',
        at: match.index + match[0].lastIndexOf(match[1]!),
        excerpt: match[1]!,
      })
    for (const match of text.matchAll(ADDRESS)) {
      const value = hostOf(match[1]!)
      const at = match.index + match[0].lastIndexOf(match[1]!)
      if (value !== undefined) report.evidence({ kind: 'host', value, use: 'called', at, context: 'publish' })
    }
  },
})

/** The target that opens at this quote, or those in the list that opens at this bracket. Gives the end of what was read. */
function reportTargets(text: string, open: number, report: Report): number {
  const end = text[open] === '[' ? endOfBracket(text, open) : open + 60
  for (const { text: name, offset } of literalsIn(text, open, end)) {
    const store = storeOfTarget(name)
    if (store !== undefined)
      report.evidence({ kind: 'mobile', value: `store:${store}`, use: 'declared', at: offset + 1, excerpt: name })
    if (text[open] !== '[') break
  }
  return end
}
