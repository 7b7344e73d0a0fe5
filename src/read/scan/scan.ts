import type { Evidence, ReadResult, Use } from '../../model/evidence.js'
import type { Lexicon } from '../../model/lexicon.js'
import { type PlaceKind, PRODUCT_PLACES } from '../../model/place.js'
import { NOTHING } from '../nothing.js'
import { endpointSetting } from '../shared/endpoint-setting.js'
import { rustTests } from '../shared/rust-tests.js'
import { languageOf } from './languages.js'
import { type Regions, regionsOf } from './regions.js'
import { createScanner, type Token } from './tokens.js'
import { type Surroundings, useOfHost, useOfKey } from './use.js'

/** Raised when the scan gives other facts for the same bytes; part of the cache key. */
export const SCAN_VERSION = 7

/** The same host or key is kept so many times per file; further ones prove nothing new. */
const MOST_REPEATS = 8

/** Scans one file. `undefined` where its bytes are no text. */
export type ScanFile = (path: string, place: PlaceKind, bytes: Uint8Array) => ReadResult | undefined

/** Makes the scan for a vocabulary: host names, environment keys and tell-tale headers in any text file. */
export function createScan(lexicon: Lexicon): ScanFile {
  const scanBytes = createScanner(lexicon)
  return (path, place, bytes) => {
    const scan = scanBytes(bytes)
    if (scan.binary) return undefined
    if (scan.tokens.length === 0) return NOTHING
    const evidence = describe(path, place, bytes, scan.tokens, scan.bareHosts, lexicon)
    return evidence.length === 0 ? NOTHING : { ...NOTHING, evidence }
  }
}

function describe(
  path: string,
  place: PlaceKind,
  bytes: Uint8Array,
  tokens: readonly Token[],
  bareHosts: number,
  lexicon: Lexicon,
): Evidence[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Latin-1 keeps one character per byte, so offsets stay bytes; columns are counted from the real text below.
  const text = buffer.toString('latin1')
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const language = languageOf(path)
  let regions: Regions | undefined
  const isAside = asideOf(name, text)
  const urlHosts = new Set(tokens.filter((token) => token.inUrl).map((token) => hostOf(token.value))).size
  let line = 1
  let lineStart = 0
  let at = 0
  const repeats = new Map<string, number>()
  const evidence: Evidence[] = []
  for (const token of tokens) {
    const isKnown = token.kind !== 'host' || lexicon.knows('host', token.value)
    if (!isKnown && !PRODUCT_PLACES.has(place)) continue
    const key = token.kind === 'host' ? hostOf(token.value) : token.value
    const count = (repeats.get(key) ?? 0) + 1
    repeats.set(key, count)
    if (count > MOST_REPEATS) continue
    for (let next = text.indexOf('\n', at); next >= 0 && next < token.start; next = text.indexOf('\n', at)) {
      line++
      at = lineStart = next + 1
    }
    regions ??= regionsOf(text, language)
    const surroundings: Surroundings = {
      name,
      language,
      region: regions(token.start),
      before: text.slice(Math.max(lineStart, token.start - 200), token.start),
      after: text.slice(token.end, Math.min(token.end + 80, text.length)),
      above: above(text, lineStart),
      bareHosts,
      urlHosts,
    }
    const use = isAside(token.start) ? 'mentioned' : useOf(token, surroundings)
    if (!isKnown && use === 'mentioned') continue
    const endpoint = token.kind === 'env' ? endpointSetting(token.value, surroundings.after) : undefined
    evidence.push({
      reader: `scan/${token.kind}`,
      kind: token.kind,
      value: token.value,
      use,
      ...(endpoint !== undefined && { context: endpoint }),
      location: { path, line, column: buffer.toString('utf8', lineStart, token.start).length + 1 },
      excerpt: text.slice(token.start, token.end),
    })
  }
  return evidence
}

function hostOf(value: string): string {
  return value.split('/', 1)[0]!
}

/** Where a file holds what is not the product at work: the tests of a Rust file, a bundle that a build wrote. */
function asideOf(name: string, text: string): (offset: number) => boolean {
  if (name.endsWith('.rs')) return rustTests(text)
  const isBundle = BUNDLED.test(name) && text.length > SMALLEST_BUNDLE && isPacked(text)
  return () => isBundle
}

const BUNDLED = /\.(?:js|mjs|cjs)$/
const SMALLEST_BUNDLE = 4000
/** So many characters a line on average are written by no hand. */
const PACKED = 500

function isPacked(text: string): boolean {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (++lines * PACKED > text.length) return false
  return true
}

function useOf(token: Token, at: Surroundings): Use {
  if (token.kind === 'host') return useOfHost(token, at)
  if (token.kind === 'env') return useOfKey(token, at)
  return at.region === 'comment' ? 'mentioned' : 'called'
}

/** The lines above, at most 20 of them and 1,200 characters. */
function above(text: string, lineStart: number): string {
  let from = lineStart
  for (let lines = 0; lines < 20 && from > 0 && lineStart - from < 1200; lines++)
    from = text.lastIndexOf('\n', from - 2) + 1
  return text.slice(Math.max(from, lineStart - 1200), lineStart)
}
