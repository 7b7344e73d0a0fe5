import type { Evidence, ReadResult, Use } from '../../model/evidence.js'
import type { Lexicon } from '../../model/lexicon.js'
import { type PlaceKind, PRODUCT_PLACES } from '../../model/place.js'
import { languageOf } from './languages.js'
import { type Regions, regionsOf } from './regions.js'
import { createScanner, type Token } from './tokens.js'
import { type Surroundings, useOfHost, useOfKey } from './use.js'

/** Raised when the scan gives other facts for the same bytes; part of the cache key. */
export const SCAN_VERSION = 1

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
    return {
      ...NOTHING,
      evidence: scan.tokens.length === 0 ? [] : describe(path, place, bytes, scan.tokens, scan.bareHosts, lexicon),
    }
  }
}

const NOTHING: ReadResult = { evidence: [], references: [], codeFacts: [], identities: [], marks: [], problems: [] }

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
  let line = 1
  let lineStart = 0
  let at = 0
  const repeats = new Map<string, number>()
  const evidence: Evidence[] = []
  for (const token of tokens) {
    const isKnown = token.kind !== 'host' || lexicon.knows('host', token.value)
    if (!isKnown && !PRODUCT_PLACES.has(place)) continue
    const key = token.kind === 'host' ? token.value.split('/', 1)[0]! : token.value
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
    }
    const use = useOf(token, surroundings)
    if (!isKnown && use === 'mentioned') continue
    evidence.push({
      reader: `scan/${token.kind}`,
      kind: token.kind,
      value: token.value,
      use,
      location: { path, line, column: buffer.toString('utf8', lineStart, token.start).length + 1 },
      excerpt: text.slice(token.start, token.end),
    })
  }
  return evidence
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
