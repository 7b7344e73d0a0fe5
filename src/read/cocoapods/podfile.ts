import { defineReader } from '../reader.js'
import { blankComments, HASH_STYLE } from '../shared/blank-comments.js'
import { cutOffBlocks } from '../shared/cut-off.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'
import { addPod } from './pod-names.js'

const POD = /^\s*pod[\s(]+["']([^"']+)["'](.*)$/
const SOURCE = /^\s*source[\s(]+["']([^"']+)["']/
const TARGET = /^\s*(?:abstract_)?target[\s(]+["']([^"']+)["'].*\bdo\b/
const OPENING = /^\s*(?:if|unless|case|begin|def|while|until|for)\b|\bdo\s{0,5}(?:\|[^|]{0,100}\|)?$/
const END = /^\s*end\b/
const TESTS = /tests?$/i
const GIT = /:git\s*=>\s*["']([^"']+)["']|\bgit:\s*["']([^"']+)["']/
const LOCAL = /:path\s*=>|\bpath:|:podspec\s*=>\s*["']\.|\bpodspec:\s*["']\./
const DEBUG = /:?configurations?(?:\s*=>|:)\s*\[?\s*["':]Debug["']?\s*\]?/

/** Manifest of CocoaPods. */
export const podfile = defineReader({
  name: 'cocoapods/podfile',
  version: 2,
  syntax: 'text',
  selects: { names: ['podfile', 'podfile.rb'] },
  reads: 'Pods with target and configuration, sources, pods from repositories.',
  blind: 'Pods that a helper such as `use_native_modules!` adds.',
  cutOff: cutOffBlocks,
  read({ text }, report) {
    const found = packages(report, 'cocoapods')
    const targets: (string | undefined)[] = []
    for (const { text: whole, offset } of linesOf(blankComments(text, HASH_STYLE))) {
      const line = whole.slice(0, 1000).trimEnd()
      const at = offset + line.length - line.trimStart().length
      const source = SOURCE.exec(line)?.[1]
      if (source) found.source(source, at)
      const pod = POD.exec(line)
      if (pod && !LOCAL.test(pod[2]!)) {
        const target = targets.findLast((name) => name !== undefined)
        const isDevelopment = (target && TESTS.test(target)) || DEBUG.test(pod[2]!)
        const scope = isDevelopment ? 'development' : 'production'
        addPod(found, pod[1]!, at, scope)
        const git = GIT.exec(pod[2]!)
        if (git) found.repository(git[1] ?? git[2]!, at, scope)
      }
      if (END.test(line)) targets.pop()
      else if (OPENING.test(line) && targets.length < 50) targets.push(TARGET.exec(line)?.[1])
    }
    found.done()
  },
})
