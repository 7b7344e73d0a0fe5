import { defineReader, type Report } from '../reader.js'
import { bracketsOf } from './brackets.js'
import { type Branch, braceBranches, indentedBranches } from './branches.js'
import { reportCalls } from './control-calls.js'
import { CONTROL_SIGNAL, CONTROL_WORDS, type ControlKind, controlKindOf, isNotAControl } from './control-kinds.js'
import { braceFunctions, type FunctionBlock, indentedFunctions } from './functions.js'
import { hasLongLine } from './long-line.js'
import { masked } from './masked.js'
import { allows, asksForBad, isAbsence, REFUSES, saysHarmless, type Verdict } from './verdicts.js'

/** Larger files are generated or bundled (assumption: no one writes such a file by hand). */
const LARGEST = 400_000

/** A line longer than that is minified. */
const LONGEST_LINE = 5_000

const INDENTED = /\.(?:py|rb|ex)$/

/** Names that say no more than that something is checked: the class or file then tells what. */
const VERIFIES =
  /^(?:is_?)?(?:valid|verify|verified|validate|check|allowed?|call|execute|perform|handle|invoke)[?!]?(?:_?(?:token|async|response|client_response|request)[?!]?)?$/i

/** `CaptchaClient.noop()`, `new NoOpSpamFilter(`: a control that controls nothing. */
const NOOP =
  /\b([A-Z]\w{0,60})\.(?:no_?op|allow_?all|always_?(?:valid|allow)|disabled)\(|\bnew\s+(?:No_?op|NoOp|AllowAll|AlwaysValid|Null)(\w{1,60})\s*\(/gi

/** Where code lets callers through, or stops them, when a control cannot do its work. */
export const controls = defineReader({
  name: 'code/controls',
  version: 4,
  syntax: 'text',
  selects: {
    extensions: [
      '.py',
      '.rb',
      '.ts',
      '.tsx',
      '.mts',
      '.js',
      '.jsx',
      '.mjs',
      '.cjs',
      '.java',
      '.kt',
      '.go',
      '.php',
      '.cs',
      '.ex',
    ],
    words: CONTROL_WORDS,
  },
  reads: 'Controls such as captcha, attestation, moderation and fraud checks, and how they end without their vendor.',
  blind: 'Controls whose names do not say what they control, and verdicts that another file gives.',
  read({ text, name }, report) {
    if (!CONTROL_SIGNAL.test(text)) return
    if (text.length > LARGEST || hasLongLine(text, LONGEST_LINE)) {
      report.problem({
        reason: `not looked at for controls: too large or a line over ${LONGEST_LINE}`,
        severity: 'partial',
      })
      return
    }
    const isIndented = INDENTED.test(name)
    const code = masked(text, isIndented ? 'hash' : name.endsWith('.php') ? 'php' : 'c')
    const brackets = bracketsOf(code)
    const functions = (isIndented ? indentedFunctions : braceFunctions)(code, brackets)
    const branches = isIndented ? indentedBranches : braceBranches
    const speaks = signalsIn(text)
    const seen = new Set<number>()
    const found = controlsAmong(functions, code, speaks, name)
    const verdictsOf = (one: FunctionBlock) => {
      const body = code.slice(one.from, one.to)
      return branches(code, text, one.from, one.to, brackets).flatMap((branch) => {
        const verdict = verdictOf(branch, one, code, body)
        return verdict === undefined ? [] : [{ branch, verdict }]
      })
    }
    for (const [one, kind] of found) {
      for (const { branch, verdict } of verdictsOf(one)) {
        if (seen.has(branch.at)) continue
        seen.add(branch.at)
        report.codeFact({ kind: 'control', subject: kind, detail: `${verdict}:${one.name}`, at: branch.at })
        if (verdict === 'fails-closed') continue
        const passes =
          branch.from + text.slice(branch.from, branch.to).search(/\b(?:return|yield|true|false|next)\b|:ok\b/)
        if (text.slice(branch.at, passes).includes('\n'))
          report.codeFact({ kind: 'control', subject: kind, detail: `lets-through:${one.name}`, at: passes })
      }
    }
    for (const other of functions) {
      if (!speaks(other) || controlKindOf(other.name) !== undefined) continue
      for (const { branch, verdict } of verdictsOf(other))
        if (verdict !== 'fails-closed' && !seen.has(branch.at))
          report.codeFact({ kind: 'return', subject: other.name, detail: verdict, at: branch.at })
    }
    reportCalls(found, code, isIndented, report)
    noops(code, report)
  },
})

/** A control that is nothing but what a helper of the same file answers: with `return`, or as the last line of Ruby and Elixir. */
const GIVES_WHAT_IT_GETS =
  /\breturn\s+(?:await\s+)?(?:this\.|self\.|\$this->|[a-z]\.)?(\w+[?!]?)\(|^[ \t]+(\w+[?!]?)\([^\n]*\)\s*$(?=\s*(?:end\b|$(?![\s\S])))/gm

/** Functions whose name tells a control, that stand in its class or file, or that such a function calls. */
function controlsAmong(
  functions: readonly FunctionBlock[],
  code: string,
  speaks: (one: FunctionBlock) => boolean,
  file: string,
): Map<FunctionBlock, ControlKind> {
  const around = /\b(?:class|module|object|interface|defmodule)\s+([\w.]+)/.exec(code)?.[1]
  const ofFile = controlKindOf(around ?? '') ?? controlKindOf(file.replace(/\.\w+$/, '').replace(/[-.]/g, '_'))
  const kindOf = (name: string) =>
    isNotAControl(name) ? undefined : (controlKindOf(name) ?? (VERIFIES.test(name) ? ofFile : undefined))
  const found = new Map<FunctionBlock, ControlKind>()
  for (const one of functions) {
    const kind = kindOf(one.name)
    if (kind !== undefined) found.set(one, kind)
  }
  const called = new Map<string, ControlKind>()
  const asked = new Set<string>()
  for (const [one, kind] of found) {
    const body = code.slice(one.from, one.to)
    for (const [, name] of body.matchAll(/\b(\w+[?!]?)\s*(?:\(|$)/gm))
      if (!isNotAControl(name!) && kindOf(name!) === undefined) called.set(name!, kind)
    for (const [, returned, last] of body.matchAll(GIVES_WHAT_IT_GETS)) asked.add(returned ?? last!)
  }
  for (const helper of functions) {
    const kind = called.get(helper.name)
    if (kind !== undefined && (asked.has(helper.name) || speaks(helper))) found.set(helper, kind)
  }
  return found
}

const EVERY_SIGNAL = new RegExp(CONTROL_SIGNAL, 'g')

/** Whether a function speaks of a control anywhere, name and body; all places are looked for once. */
function signalsIn(text: string): (one: FunctionBlock) => boolean {
  const places = [...text.matchAll(EVERY_SIGNAL)].map((match) => match.index)
  return ({ at, to }) => places.some((place) => place >= at && place < to)
}

function verdictOf(branch: Branch, { name, to }: FunctionBlock, code: string, body: string): Verdict | undefined {
  const { block } = branch
  const letsThrough = (refusesElsewhere: boolean) =>
    asksForBad(name) ? saysHarmless(block) : allows(block, refusesElsewhere && !REFUSES.test(block))
  if (branch.kind === 'if') {
    if (!isAbsence(branch.condition, branch.inverted)) return undefined
    if (letsThrough(REFUSES.test(body.replace(block, '')))) return 'not-configured-allow'
    return REFUSES.test(block) ? 'fails-closed' : undefined
  }
  if (letsThrough(false) && !/\b(?:if|unless|throw|raise)\b/.test(block)) return 'unreachable-allow'
  if (/\b(?:throw|raise)\b|return\s+(?:false|False)\b/.test(block)) return 'fails-closed'
  // What is only noted goes on behind the handler.
  const rest = code.slice(branch.to, to).replace(/^[\s}]*(?:end\b)?\s*/, '')
  return !/\b(?:return|if|when)\b/.test(block) && allows(rest.split('\n', 1)[0]!, false)
    ? 'unreachable-allow'
    : undefined
}

function noops(code: string, report: Report): void {
  for (const match of code.matchAll(NOOP)) {
    const kind = controlKindOf(match[1] ?? match[2]!)
    if (kind === undefined) continue
    const before = code.slice(Math.max(0, match.index - 240), match.index)
    if (!/orElse|else|\?\?|:\s*$|catch|getOrElse|defaultIfEmpty|if\b/.test(before)) continue
    report.codeFact({
      kind: 'control',
      subject: kind,
      detail: `not-configured-allow:${match[1] ?? match[2]!}`,
      at: match.index,
    })
  }
}
