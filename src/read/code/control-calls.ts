import type { Report } from '../reader.js'
import { type ControlKind, controlKindOf, isNotAControl } from './control-kinds.js'
import type { FunctionBlock } from './functions.js'

/** A control that answers with yes or no, or with an error value, so that somebody has to look at what it says. */
const ANSWERS = /\breturn\s+(?:await\s+)?(?:true|false|True|False)\b|^\s*(?:true|false)\s*$|\{:error\b/m

/** A control that stops callers by itself. */
const STOPS =
  /\b(?:throw|raise|panic|abort\w*|halt|fail!?|redirect\w*|render|reject|exit|die)\b|\b(?:status|sendStatus|head|errors?\.add|WriteHeader|Error)\b\s*[(:.]|\bnext\(/

/** What a control asks of another function: `return remote(token)`, `return await remote(token)`. */
const ASKS = /\breturn\s+(?:await\s+)?!?(?:[\w$]+(?:\.|->|::)){0,3}([\w$]{5,60}[?!]?)\s*\(/g

/** A call as a statement of its own: nothing is done with what it gives. */
const DROPPED =
  /^([ \t]*)(?:await\s+)?(?:[@$]?[\w$]+(?:\?\.|\.|->|::)){0,3}([A-Za-z_$][\w$]{4,60}[?!]?)(\((?:[^()\n]|\([^()\n]*\)){0,200}\))[ \t]*;?[ \t]*$/gm

/** What a line ends with where the next one belongs to it. */
const GOES_ON = /(?:[=(,?+|&]|->|=>|\breturn|\band|\bor|\bnot)\s*$/

/** Reports what controls ask of others, which of them answer, and where nobody looks at the answer. Two files together tell more. */
export function reportCalls(
  controls: ReadonlyMap<FunctionBlock, ControlKind>,
  code: string,
  isIndented: boolean,
  report: Report,
): void {
  for (const [one, kind] of controls) {
    const body = code.slice(one.from, one.to)
    const detail = STOPS.test(body) ? 'stops' : ANSWERS.test(body) ? 'answers' : 'neither'
    report.codeFact({ kind: 'return', subject: one.name, detail, at: one.at })
    for (const asked of body.matchAll(ASKS))
      report.codeFact({ kind: 'guard', subject: kind, detail: `asks:${asked[1]!}`, at: one.from + asked.index })
  }
  for (const call of code.matchAll(DROPPED)) {
    const name = call[2]!
    const kind = isNotAControl(name) ? undefined : controlKindOf(name)
    if (kind === undefined || GOES_ON.test(code.slice(Math.max(0, call.index - 200), call.index).trimEnd())) continue
    if (isIndented && isLast(code, call.index + call[0].length, call[1]!.length)) continue
    report.codeFact({ kind: 'guard', subject: kind, detail: `drops:${name}`, at: call.index + call[1]!.length })
  }
}

/** Whether a statement of Ruby or Elixir is the last of its block, so that its value is what the block gives. */
function isLast(code: string, from: number, depth: number): boolean {
  const next = /\n([ \t]*)(\S[^\n]*)/.exec(code.slice(from, from + 2000))
  if (next === null) return true
  return next[1]!.length < depth && /^(?:end|else|elsif|rescue|ensure|\})/.test(next[2]!)
}
