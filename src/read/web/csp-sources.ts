/** One source of a directive as written, scheme and wildcard label removed. */
export interface CspSource {
  readonly text: string
  readonly offset: number
}

/** The longest list of one directive that is followed. */
const LONGEST = 3000

/** Words of a list: what stands between blanks, commas and quotes. */
const WORD = /[^\s,"'`]+/g
const QUOTED = /"([^"\n]{1,300})"|'([^'\n]{3,300})'/g
const SOURCE =
  /^(?:(?:https?|wss?):\/\/)?(?:\*\.)?((?:[a-z0-9_-]+\.)+[a-z]{2,24}(?::\d{1,5}|:\*)?(?:\/[\w./%-]{0,200})?);?$/i
const INTERPOLATION = /\$\{[^{}]{0,300}\}|#\{[^{}]{0,300}\}|\{\{[^{}]{0,200}\}\}|<%[^%]{0,200}%>|&(?:#39|quot|apos);/g

/**
 * The host sources of the directive that stands from `from` to `start`, the next one beginning at `limit`. `script-src`
 * begins a string that goes on to its `;`, unless it is a key; `scriptSrc` and `script_src` name a value of a program, where
 * only strings count.
 */
export function* sourceList(text: string, from: number, start: number, limit: number): Generator<CspSource> {
  const raw = text.slice(start, Math.min(limit, start + LONGEST))
  const list = raw.replace(INTERPOLATION, blanks)
  // The quote that closes a key opens nothing.
  const value = list.replace(KEY_END, ' ')
  if (!text.slice(from, start).includes('-') || KEY.test(list)) yield* quoted(value.slice(0, valueEnd(value, 0)), start)
  else if (SETTING.test(list)) yield* words(list.slice(0, valueEnd(list, 0)), start)
  else yield* words(list.slice(0, stringEnd(list)), start)
}

/** `'script-src': [` and `"script-src" => `, `'script-src', [`. */
const KEY = /^["']\s{0,4}(?::|=>|,\s{0,4}[[(])/

const KEY_END = /^["']/

/** `script-src: ` of YAML. */
const SETTING = /^\s{0,4}[:=]\s/

function* words(list: string, start: number): Generator<CspSource> {
  for (const match of list.matchAll(WORD)) yield* sourceOf(match[0], start + match.index)
}

/** Strings of a program; a string may itself hold several sources. */
function* quoted(list: string, start: number): Generator<CspSource> {
  for (const match of list.matchAll(QUOTED)) yield* words((match[1] ?? match[2])!, start + match.index + 1)
  const array = WORD_ARRAY.exec(list)
  if (array !== null) yield* words(array[1]!, start + array.index + array[0].indexOf(array[1]!))
}

/** Ruby's `%w(…)`. */
const WORD_ARRAY = /%w[([{]([^)\]}]{1,2000})/

function* sourceOf(word: string, offset: number): Generator<CspSource> {
  const host = SOURCE.exec(word)?.[1]
  if (host !== undefined) yield { text: host.replace(ANY_PORT, ''), offset: offset + word.indexOf(host) }
}

const ANY_PORT = /:\*/

/** Where the string that holds the list ends: at `;`, a closing bracket, or a quote that no further string follows. */
function stringEnd(list: string): number {
  let isInside = true
  for (let i = 0; i < list.length; i++) {
    const char = list[i]!
    if (STOPS.includes(char)) return i
    if (char !== '"' && char !== '`') continue
    if (isInside && !GOES_ON.includes(nextVisible(list, i + 1))) return i
    isInside = !isInside
  }
  return list.length
}

const STOPS = ';])}<>'
const GOES_ON = '+,."\'\\`'

/** Where a value of a program ends: at the bracket that closes it, or at the end of a line that no comma continues. */
function valueEnd(list: string, from: number): number {
  let depth = 0
  for (let i = from; i < list.length; i++) {
    const char = list[i]!
    if ('([{'.includes(char)) depth += 1
    else if (')]}'.includes(char)) {
      depth -= 1
      if (depth <= 0) return i
    } else if (char === ';' && depth === 0) return i
    else if (char === '\n' && depth === 0 && !CONTINUED.test(list.slice(Math.max(0, i - 20), i))) return i
  }
  return list.length
}

const CONTINUED = /[,\\([{=:]\s*$/

function nextVisible(list: string, from: number): string {
  let i = from
  while (i < list.length && (list[i] === ' ' || list[i] === '\n' || list[i] === '\t' || list[i] === '\r')) i += 1
  return list[i] ?? '\n'
}

function blanks(text: string): string {
  return ' '.repeat(text.length)
}
