import { AMAZON } from '../shared/endpoint.js'
import { hostOf } from '../shared/host-of.js'

/** A field or option of the kit that says where a client is pointed. */
const ENDPOINT =
  /\b(?:Base)?Endpoint[ \t]{0,8}[:=][ \t]{0,4}(?:aws\.String\()?([^\n]{1,160})|\bWith(?:Base)?Endpoint\(([^\n]{1,160})/g
/** Right before: only where somebody gave an address, so that without one the default holds. */
const ONLY_IF_GIVEN =
  /\bif\b[^\n]{0,120}(?:!=\s?(?:""|nil)|>\s?0)[^\n]{0,40}\{\s{0,40}(?:[^\n{}]{0,160}\n\s{0,40}){0,2}[^\n{}]{0,60}$/

/** Note of evidence that a file knows a service's types and builds no client of it. */
const TYPES_ONLY = 'types only'

/**
 * What a Go file says of the client of an AWS service: `endpoint: <host>` or `endpoint: set` where the clients that it builds
 * are pointed elsewhere, `types only` where it builds none, undefined where the default of the kit holds.
 */
export function awsClientNote(text: string, name: string): string | undefined {
  if (!new RegExp(`\\b${name}\\.New\\w*\\(`).test(text)) return TYPES_ONLY
  for (const match of text.matchAll(ENDPOINT)) {
    const value = (match[1] ?? match[2])!.trim()
    if (ONLY_IF_GIVEN.test(text.slice(Math.max(0, match.index - 400), match.index))) continue
    const literal = /^["`]([^"`]{4,160})/.exec(value)?.[1]
    if (literal === undefined) return 'endpoint: set'
    if (!AMAZON.test(literal)) return `endpoint: ${(hostOf(literal) ?? literal).split('/', 1)[0]}`
  }
  return undefined
}
