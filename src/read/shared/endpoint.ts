import { endOfBracket } from './brackets.js'
import { hostOf } from './host-of.js'

/** Where a client that code builds is pointed when it is not left to its default. */
const ENDPOINT =
  /\b(?:endpoint(?:_?url)?|endpointOverride|service_?url|withEndpointConfiguration|baseEndpoint)["']?\s{0,3}(?::|=>|=|\()\s{0,3}(?:new\s+[\w.]{1,60}\(|URI\.create\()?\s{0,3}([^\n,;]{1,160})/i
/** `process.env.S3_ENDPOINT || undefined`: without it the default holds. */
const MAY_BE_ABSENT = /(?:\|\||\?\?|\bor\b|:)\s*(?:undefined|null|nil|None)\b/
/** A client built by a chain of calls goes on so far behind its first. */
const LONGEST_CHAIN = 600

/**
 * The note to evidence of a client whose construction begins at `from`: `endpoint: <host>` where it is pointed at a host by
 * name, `endpoint: set` where a setting decides, undefined where the default of the kit holds. The host of the kit's own
 * vendor counts as the default.
 */
export function endpointOf(text: string, from: number, defaultHost: RegExp): string | undefined {
  const open = text.indexOf('(', from)
  const brace = text.indexOf('{', from)
  const first = open < 0 ? brace : brace < 0 ? open : Math.min(open, brace)
  if (first < 0 || first > from + LONGEST_CHAIN) return undefined
  const inside = text.slice(first, Math.min(endOfBracket(text, first), first + LONGEST_CHAIN))
  const match =
    ENDPOINT.exec(inside) ?? ENDPOINT.exec(chain(text, from)) ?? ENDPOINT.exec(keptAside(text, first, inside))
  if (match === null || MAY_BE_ABSENT.test(match[1]!)) return undefined
  const literal = /^["'`]([^"'`]{4,160})/.exec(match[1]!.trim())?.[1]
  const host = literal === undefined ? undefined : hostOf(literal)
  if (literal !== undefined && defaultHost.test(literal)) return undefined
  return host === undefined ? 'endpoint: set' : `endpoint: ${host.split('/', 1)[0]}`
}

/**
 * What a variable was given that the client is built from: `config` of `new AmazonS3Client(credentials, config)`, by the last
 * assignment above it and the settings made in between.
 */
function keptAside(text: string, open: number, inside: string): string {
  const name = ONLY_NAMES.exec(inside)?.[1]
  if (name === undefined) return ''
  const before = text.slice(Math.max(0, open - LONGEST_WAY), open)
  const assigned = [
    ...before.matchAll(new RegExp(`(?<![\\w.$])${name.replace('$', '\\$')}\\s{0,3}:?=(?![=>])`, 'g')),
  ].at(-1)
  if (assigned === undefined) return ''
  const start = assigned.index + assigned[0].length
  const end = before.slice(start).search(END_OF_STATEMENT)
  const value = end < 0 ? before.slice(start) : before.slice(start, start + end)
  const set = before
    .slice(start)
    .match(new RegExp(`(?<![\\w$])${name.replace('$', '\\$')}(?:\\.|\\[["'])[^;\\n]{0,200}`, 'g'))
  return [value, ...(set ?? [])].map((one) => one.replace(INDEXED, '$1')).join('\n')
}
/** Arguments that are names alone, the last of which holds the settings. */
const ONLY_NAMES = /^\(\s{0,40}(?:[\w$.]{1,80}\s{0,3},\s{0,40})?(\$?[A-Za-z_]\w{0,60})\s{0,40}\)?$/
/** Settings stand so far above the client at most. */
const LONGEST_WAY = 2000
/** `['endpoint'] =` as `endpoint =`. */
const INDEXED = /\[["'](\w{1,40})["']\]/g

/** `S3Client.builder().region(x).endpointOverride(y).build()`, to the end of the statement. */
function chain(text: string, from: number): string {
  const window = text.slice(from, from + LONGEST_CHAIN)
  if (!BUILDER.test(window)) return ''
  const end = window.search(END_OF_STATEMENT)
  return end < 0 ? window : window.slice(0, end)
}
const BUILDER = /^[\w.]{1,80}(?:\.builder\(|Builder\b)/
const END_OF_STATEMENT = /;|\n\s*\n/

/** Amazon's own hosts. */
export const AMAZON = /amazonaws\.com/
