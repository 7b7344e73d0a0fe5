import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { commentsOf, PROGRAMS } from './provider-names.js'

/** What is tried and what is done instead, each bounded: `try { a } catch (e) { b }`, `try: a except E: b`, `begin a rescue b`. */
const ATTEMPT =
  /\b(?:try\s*[:{]|begin\b)([\s\S]{1,900}?)(?:\}\s*catch\b[^{\n]{0,80}\{|\n[ \t]*except\b[^\n]{0,80}:|\n[ \t]*rescue\b[^\n]{0,80})([\s\S]{1,500})/g

/** `.catch(() => other.send(…))` of a promise; what it hangs on stands before it, so far back at most. */
const REJECTED = /\.catch\(([\s\S]{1,300})/g
const HANGS_ON = 300

/** A call on something that has a name: `twilioClient.send(`, `self.vonage.messages.create(`. */
const METHOD = /([A-Za-z_@]\w{2,40}(?:\??\.\w{2,40}){0,2})\??\.(\w{2,40})\(/g

/** A call that says by whom: `sendWithTwilio(`, `send_via_vonage(`. */
const BY_WHOM =
  /\b(\w{2,40}?)_?(?:With|Via|Through|Using|By|with|via|through|using|by)_?([A-Z]\w{1,40}|[a-z]\w{1,40})\(/g

/** Where a call that fails is made again of somebody else. */
export const providerFallback = defineReader({
  name: 'code/provider-fallback',
  version: 1,
  syntax: 'text',
  selects: { extensions: [...PROGRAMS], words: ['catch', 'except', 'rescue'] },
  reads: 'Calls that are made again of another provider where the first one fails.',
  blind: 'Fallbacks spread over several functions or files.',
  read({ text, name }, report) {
    const give = (tried: string, instead: string, at: number) => {
      const handler = blockOf(instead)
      const same = sameCall(tried, handler)
      const pairs = same === undefined ? otherCalls(tried, handler) : [same]
      if (pairs.length === 0 || isCommented(text, at, commentsOf(name))) return
      for (const [first, second] of pairs)
        report.codeFact({ kind: 'retry', subject: first, detail: `failover:${second}`, at })
    }
    for (const match of text.matchAll(ATTEMPT)) give(match[1]!, match[2]!, match.index)
    for (const match of text.matchAll(REJECTED)) {
      const before = text.slice(Math.max(0, match.index - HANGS_ON), match.index)
      give(before.slice(before.lastIndexOf(';') + 1), match[1]!, match.index)
    }
  },
})

/** The handler up to where its braces or, in languages without, its indentation end. */
function blockOf(text: string): string {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' || text[at] === '(') depth++
    else if ((text[at] === '}' || text[at] === ')') && --depth < 0) return text.slice(0, at)
    else if (text.startsWith('\nend', at) || text.startsWith('\ndef ', at)) return text.slice(0, at)
  }
  return text
}

/** Who is called first and who instead, where both are asked for the same thing. */
function sameCall(tried: string, instead: string): readonly [string, string] | undefined {
  for (const pattern of [METHOD, BY_WHOM]) {
    const [who, what] = pattern === METHOD ? [1, 2] : [2, 1]
    const first = [...tried.matchAll(pattern)]
    for (const second of instead.matchAll(pattern)) {
      const same = first.find((call) => call[what] === second[what] && call[who] !== second[who])
      if (same) return [same[who]!, second[who]!]
    }
  }
  return undefined
}

/** What is called on neither provider: the product itself, its log, the request. */
const NOBODY =
  /^(?:this|self|super|console|log(?:ger)?|rails|sentry|response|request|res|req|json|math|object|array|promise|error|err|e|ex)\b/i
/** So many pairs are told apart; whether two names are vendors of one capability is judged where vendors are known. */
const MOST_PAIRS = 4

/** Calls whose names differ in more than the callee: every one that is tried with every one that is made instead. */
function otherCalls(tried: string, instead: string): (readonly [string, string])[] {
  const callees = (text: string) => [
    ...new Set([...text.matchAll(METHOD)].map((match) => match[1]!).filter((name) => !NOBODY.test(name))),
  ]
  const first = callees(tried)
  return callees(instead)
    .filter((name) => !first.includes(name))
    .flatMap((name) => first.map((one) => [one, name] as const))
    .slice(0, MOST_PAIRS)
}
