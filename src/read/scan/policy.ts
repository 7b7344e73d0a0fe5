/**
 * A directive of a Content-Security-Policy as headers and settings spell it (`script-src`), and as programs do (`scriptSrc`,
 * `script_src`); https://www.w3.org/TR/CSP3/#csp-directives.
 */
const DIRECTIVE =
  /(?:script|connect|img|style|font|frame|media|worker|child|object|manifest|default|form)([-_]?)src(?:_elem|-elem)?\b|content-security-policy|frame-ancestors|form-action|base-uri|report-uri/gi

/**
 * Builders of a policy by method, as kits for ASP.NET have them: `csp.AllowScripts.FromSelf().From("…")`,
 * `AddScriptSrc().From("…")`, `.ScriptSources(s => s.CustomSources("…"))`.
 */
const BUILDER =
  /\.(?:Allow(?:Scripts|Styles|Images|Fonts|Frames|Framing|Connections|Workers|Plugins|AudioAndVideo|Children|Manifest|FormActions)|Add(?:Script|Style|Img|Font|Frame|Connect|Media|Object|Worker|Child|Default|Manifest)Src(?:Elem|Attr)?|(?:Script|Style|Image|Font|Frame|Connect|Media|Object|Worker|Child|Default|Manifest)Sources)\b[^;]*$/

/** Whether the last directive before the end of `text` still speaks for what follows it. */
export function isInPolicy(text: string): boolean {
  const last = [...text.matchAll(DIRECTIVE)].at(-1)
  if (last !== undefined && speaksOn(text.slice(last.index + last[0].length), isOfProgram(last))) return true
  return BUILDER.test(text)
}

/** `scriptSrc` and `script_src` name a value of a program, which is a list: one address alone is that of a file. */
function isOfProgram(directive: RegExpMatchArray): boolean {
  return directive[1] !== undefined && directive[1] !== '-'
}

/**
 * A directive ends at its `;`, at the bracket that closes its list or holds it, and at a line that does not go on with it. Inside its
 * list everything belongs to it.
 */
function speaksOn(rest: string, isOfProgram: boolean): boolean {
  if (isOfProgram && !LIST.test(rest)) return false
  let depth = 0
  for (let i = 0; i < rest.length; i++) {
    const char = rest[i]!
    if (INTERPOLATED.test(rest.slice(i - 1, i + 1))) {
      const end = rest.indexOf('}', i)
      if (end < 0) return true
      i = end
    } else if (OPENING.includes(char)) depth++
    else if (CLOSING.includes(char)) {
      depth--
      if (depth < 0 || (depth === 0 && isOfProgram)) return false
    } else if (depth > 0) continue
    else if (char === ';') return false
    else if (char === '\n' && !goesOn(rest, i)) return false
  }
  return true
}

const OPENING = '([{'
const CLOSING = ')]}'
const INTERPOLATED = /^[$#]\{$/

/** `scriptSrc: [`, `CSP_SCRIPT_SRC = (`, `"scriptSrc" => [`, `policy.script_src :self, `. */
const LIST = /^[^\n;"'`]{0,60}[[({]|^["'`]\s{0,4}(?::|=>)[^\n;"'`]{0,60}[[({]|^\s{1,4}[:*@"']/

/** A policy goes on after a comma and where the next line begins like a source; a line that names something else ends it. */
function goesOn(rest: string, at: number): boolean {
  const end = rest.indexOf('\n', at + 1)
  const next = rest.slice(at + 1, end < 0 ? undefined : end)
  if (NAMED.test(next)) return false
  return AFTER.test(rest.slice(Math.max(0, at - 20), at)) || NEXT.test(next) || isOfSources(next)
}
const NAMED = /^\s*["']?(?!(?:data|blob|https?|wss?|filesystem|mediastream)\b)[\w$.-]{1,60}["']?\s{0,3}(?::(?!\/\/)|=)/
const AFTER = /(?:[,\\+:]|[|>][-+]?)\s*$/
const NEXT = /^\s*(?:$|["'`$#]|\/\/|\{\{|<%|[-+.,]\s*["'`])/

/** `https://js.bank.example *.bank.example data:`, bare, as in a block of YAML or a string of many lines. */
function isOfSources(line: string): boolean {
  return line
    .trim()
    .split(/\s+/)
    .every((word) => SOURCE.test(word))
}
const SOURCE =
  /^(?:-|(?:(?:https?|wss?):\/\/)?[\w*-]+(?:\.[\w-]+)+(?:[:/][^\s(){}=]*)?["'`;,]*|[a-z-]{2,12}:(?:\/\/)?|'[\w+/=-]+')$/
