/** How a control ends where its vendor is not there. */
export type Verdict = 'not-configured-allow' | 'unreachable-allow' | 'ignored' | 'fails-closed'

/** What lets the caller through: success as the large languages say it, at the start of a statement. */
const ALLOWS =
  /^\s*(?:return|yield)\s*\(?\s*(?:await\s+)?(?:true\b|True\b|next\(|:ok\b|\{:ok\b|Promise\.resolve\(\s*true|Task\.FromResult\(\s*true|(?!false\b)(?:[\w.&]+,\s*)?nil\b(?!\s*,\s*\w)|\{\s*["']?(?:success|valid|ok|allowed|passed|verified)["']?\s*(?::|=>)\s*true|\w+\.(?:alwaysValid|allow|allowed|passed|success|Success|Valid|Allow)\(\s*\))/

/** Success as the value of a block without `return`, of Ruby, Elixir and Kotlin. */
const VALUE = /^\s*(?:\w+\s*->\s*)?(?:true\b|:ok\b|\{:ok\b(?:[^}\n]{0,60}\})?|next\(\))\s*(?:$|\n|\}|end\b)/

/** A handler that goes on to the next one, of Express and the like. */
const PASSES = /^\s*(?:return\s+)?(?:await\s+)?next\(\s*\)/

/** A return without a value lets through where refusing is done by throwing. */
const BARE = /^\s*return\s*(?:;|\n|$|\}|if\b|unless\b)/

/** What refuses: an error that is thrown, given or answered. */
export const REFUSES =
  /\b(?:throw|raise|abort|halt|reject|panic|fail!?|forbidden|unauthorized)\b|return\s+(?:false|False|:error|\{:error)\b|\b(?:40[0-3]|422|429|50\d)\b|Error\(|Exception\(|\berr\b|errors\.|:error\b/

/** What a test of the configuration speaks of: keys, switches, clients; not what the visitor sends. */
const CONFIGURED =
  /secret|(?:api|server|site|private|public|access)_?key|(?:^|[^a-z])key\b(?!\?)|_key\b|Key\b|KEY\b|config|enabled|Enabled|credential|CREDENTIAL|process\.env|os\.environ|getenv|ENV\[|installed/i
const DENIED =
  /!(?!=)|\bnot\b|==\s*(?:null|undefined|nil|None|''|""|false|'\s*'|"\s*")|={2,3}\s*(?:false|undefined|null)|is\s+None|is\s+null|\.(?:blank|nil|empty)\?|isEmpty\(|isBlank\(|isNullOr|IsNullOr|is_nil\(|\bempty\(|len\([^)]{0,60}\)\s*==\s*0/
/** What only holds while developing or testing says nothing of the product. */
const DEVELOPING = /production|[Dd]evelopment|\bdev\b|e2e|\btest(?:ing)?\b|local\.|debug/i
/** Where nothing is sold, nobody has to have paid. */
const NOTHING_SOLD = /billing_?enabled|self_?host|is_?cloud|on_?prem/i
const OFF = /disabled|\bskip_?(?:captcha|verif|moderat)/i
const OF_VISITOR =
  /\b(?:token|response|req|request|params|user|account|session|body|current_\w+|permissions?|params?)\b(?!\s*\.\s*(?:config|env))/i

/** Whether a condition holds where the vendor is not set up. */
export function isAbsence(condition: string, inverted: boolean): boolean {
  const told = condition.slice(0, 300)
  if (/&&|\band\b/.test(told)) return false
  if (DEVELOPING.test(told) || NOTHING_SOLD.test(told)) return false
  if (!inverted && OFF.test(told) && !DENIED.test(told)) return true
  return CONFIGURED.test(told) && !OF_VISITOR.test(told) && DENIED.test(told) !== inverted
}

/** Of checks that ask whether something is bad, the answer «no» lets through. */
const HARMLESS =
  /^\s*(?:\w+\s*->\s*)?(?:return\s+)?(?:false|False|0|:ok|\[\]|Task\.FromResult\(\s*false)(?:\s*[;,)}]|\s*$|\s*\n|,\s*nil)/
const ASKS_FOR_BAD =
  /^_?(?:(?:is|has|was|in|contains)_?\w{0,20}|(?=\w+\?$)\w{0,30}?_?)(?:pwned|breached|leaked|compromised|spam|spammer|fraud|fraudulent|abusive|abuse|nsfw|profanity|profane)[?!]?$/i

/** Whether the function asks whether something is bad, so that «no» lets through. */
export function asksForBad(name: string): boolean {
  return ASKS_FOR_BAD.test(name)
}

/** Whether a block answers «not bad». */
export function saysHarmless(block: string): boolean {
  return statementsOf(block).some((one) => HARMLESS.test(one))
}

/** Whether a statement, or the first statements of a block, let the caller through. */
export function allows(block: string, throwsElsewhere: boolean): boolean {
  const first = statementsOf(block)
  return first.some(
    (one) => ALLOWS.test(one) || VALUE.test(one) || PASSES.test(one) || (throwsElsewhere && BARE.test(one)),
  )
}

/** The lines of a block up to the first that leaves it. */
function statementsOf(block: string): string[] {
  const lines = block.trimStart().split(/[\n;]\s*/)
  const end = lines.findIndex((line) => /^\s*(?:return|throw|raise|yield)\b/.test(line))
  return lines.slice(0, end < 0 ? 8 : Math.min(end + 1, 8)).map((line) => `${line}\n`)
}
