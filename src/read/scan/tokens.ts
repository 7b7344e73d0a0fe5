import type { Lexicon } from '../../model/lexicon.js'

const TOKEN = 1
const UPPER = 2
const LOWER = 4
const UNDERSCORE = 8
const DOT = 16
const HYPHEN = 32
const HIGH = 64

/** The class of each byte: 0 parts tokens, everything else is part of one. Bytes above 127 are, so that look-alike letters never leave a known name behind. */
const CLASS = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) {
  if (byte >= 0x30 && byte <= 0x39) CLASS[byte] = TOKEN
  else if (byte >= 0x41 && byte <= 0x5a) CLASS[byte] = TOKEN | UPPER
  else if (byte >= 0x61 && byte <= 0x7a) CLASS[byte] = TOKEN | LOWER
  else if (byte === 0x5f) CLASS[byte] = TOKEN | UNDERSCORE
  else if (byte === 0x2e) CLASS[byte] = TOKEN | DOT
  else if (byte === 0x2d) CLASS[byte] = TOKEN | HYPHEN
  else if (byte >= 0x80) CLASS[byte] = TOKEN | HIGH
}

const LONGEST_TOKEN = 200
const LONGEST_PATH = 120

/** A token of one file that may be a host, an environment key or a header. Offsets are bytes. */
export interface Token {
  readonly kind: 'host' | 'env' | 'header'
  /** Lower case for hosts and headers; a host carries the path that follows it. */
  readonly value: string
  readonly start: number
  readonly end: number
  /** For hosts: whether `//` stands before it, and whether it is the domain of a mail address. */
  readonly inUrl: boolean
  readonly inMail: boolean
}

/** What one pass over a file's bytes gave. */
export interface Scan {
  readonly tokens: readonly Token[]
  /** How many host-like tokens stood there without a URL around them: a long list of them is a list, not a use. */
  readonly bareHosts: number
  /** True where the file holds a NUL byte and so is no text. */
  readonly binary: boolean
}

/** Scans bytes for a vocabulary; made once for all files, since it builds small filters from the lexicon. */
export function createScanner(lexicon: Lexicon): (bytes: Uint8Array) => Scan {
  const topLabels = labelFilter(lexicon.topLabels)
  const headers = headerFilter(lexicon.headers)

  return (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (isBinary(buffer)) return { tokens: [], bareHosts: 0, binary: true }
    const tokens: Token[] = []
    let bareHosts = 0
    let start = -1
    let mask = 0
    const length = buffer.length
    for (let i = 0; i <= length; i++) {
      const c = i < length ? CLASS[buffer[i]!]! : 0
      if (c !== 0) {
        if (start < 0) start = i
        mask |= c
        continue
      }
      if (start >= 0) {
        if (i - start >= 4 && i - start <= LONGEST_TOKEN) take(start, i, mask)
        start = -1
        mask = 0
      }
    }
    return { tokens, bareHosts, binary: false }

    function take(from: number, to: number, bits: number): void {
      if (bits & DOT) {
        if (bits & UNDERSCORE && bits & UPPER) takeMember(to)
        if (bits & LOWER || bits & UPPER) takeHost(from, to, bits)
      } else if (bits & UNDERSCORE) {
        if (bits & UPPER && !(bits & LOWER) && !(bits & HIGH)) takeKey(from, to)
      } else if (bits & HYPHEN && !(bits & HIGH) && headers(buffer, from, to)) {
        const value = buffer.toString('latin1', from, to).toLowerCase()
        if (lexicon.knows('header', value))
          tokens.push({ kind: 'header', value, start: from, end: to, inUrl: false, inMail: false })
      }
    }

    /** `process.env.API_KEY`: the part behind the last dot. */
    function takeMember(to: number): void {
      let dot = to - 1
      while (buffer[dot] !== 0x2e) dot--
      for (let i = dot + 1; i < to; i++) if (CLASS[buffer[i]!]! & (LOWER | HIGH)) return
      takeKey(dot + 1, to)
    }

    function takeKey(from: number, to: number): void {
      const value = buffer.toString('latin1', from, to)
      if (lexicon.knows('env', value))
        tokens.push({ kind: 'env', value, start: from, end: to, inUrl: false, inMail: false })
      else if (value.startsWith('HTTP_')) {
        const header = value.slice(5).toLowerCase().replaceAll('_', '-')
        if (lexicon.knows('header', header))
          tokens.push({ kind: 'header', value: header, start: from, end: to, inUrl: false, inMail: false })
      }
    }

    function takeHost(from: number, to: number, bits: number): void {
      let first = from
      let last = to
      while (first < last && isEdge(buffer[first]!)) first++
      while (last > first && isEdge(buffer[last - 1]!)) last--
      let dot = last - 1
      while (dot > first && buffer[dot] !== 0x2e) dot--
      if (dot <= first || last - dot < 3) return
      const inUrl = first >= 2 && isUrlBefore(buffer, first)
      if (!inUrl && !topLabels(buffer, dot + 1, last)) return
      const inMail = !inUrl && buffer[first - 1] === 0x40 && isWordBefore(buffer, first - 1)
      if (!inUrl && !inMail) bareHosts++
      let host = bits & HIGH ? buffer.toString('utf8', first, last) : buffer.toString('latin1', first, last)
      host = host.toLowerCase()
      if (inUrl && !isHostShaped(host)) return
      const value = host + pathAfter(buffer, last)
      if (!inUrl && !lexicon.knows('host', value)) return
      tokens.push({ kind: 'host', value, start: first, end: last, inUrl, inMail })
    }
  }
}

function isEdge(byte: number): boolean {
  return byte === 0x2e || byte === 0x2d || byte === 0x5f
}

/** `//host`, `//user:secret@host`, `//{tenant}.host`, `//${tenant}.host`. */
function isUrlBefore(buffer: Buffer, at: number): boolean {
  if (buffer[at - 1] === 0x2f && buffer[at - 2] === 0x2f) return true
  const previous = buffer[at - 1]
  if (previous !== 0x40 && previous !== 0x2e && previous !== 0x7d && previous !== 0x5d && previous !== 0x29)
    return false
  for (let i = at - 1; i > at - 100 && i > 0; i--) {
    const byte = buffer[i]!
    if (byte === 0x2f) return buffer[i - 1] === 0x2f
    if (byte <= 0x20 || byte === 0x22 || byte === 0x27 || byte === 0x60) return false
  }
  return false
}

function isWordBefore(buffer: Buffer, at: number): boolean {
  return at > 0 && (CLASS[buffer[at - 1]!]! & TOKEN) !== 0
}

const HOST_SHAPE = /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*)\.)+[\p{L}][\p{L}\p{N}-]+$/u

function isHostShaped(host: string): boolean {
  return host.length <= 253 && !host.includes('..') && HOST_SHAPE.test(host)
}

function pathAfter(buffer: Buffer, at: number): string {
  if (buffer[at] !== 0x2f) return ''
  let end = at
  while (end < buffer.length && end - at < LONGEST_PATH) {
    const byte = buffer[end]!
    if (byte !== 0x2f && !(CLASS[byte]! & TOKEN)) break
    if (byte >= 0x80) break
    end++
  }
  return buffer.toString('latin1', at, end)
}

/** NUL bytes in the first 8 KiB, as git tells binary from text. UTF-16 text is told by its byte order mark before. */
function isBinary(buffer: Buffer): boolean {
  return buffer.subarray(0, 8192).includes(0)
}

/** A cheap test that passes every known top label and few others. */
function labelFilter(labels: ReadonlySet<string>): (buffer: Buffer, from: number, to: number) => boolean {
  const bits = new Uint8Array(65536)
  for (const label of labels) bits[hash(Buffer.from(label, 'latin1'), 0, label.length)] = 1
  return (buffer, from, to) => to - from <= 24 && bits[hash(buffer, from, to)] === 1
}

function hash(buffer: Buffer, from: number, to: number): number {
  let value = 7
  for (let i = from; i < to; i++) value = (value * 33 + (buffer[i]! | 0x20)) & 0xffff
  return value
}

/** The shortest beginning by which header names are told; shorter prefixes would let half of all words through. */
const HEADER_START = 4

/**
 * A cheap test that passes known header names (`x-amz-cf-id`: by length, first and last letter) and names that begin as a known
 * prefix does (`cloudfront-viewer-*`: by its first letters), and few others.
 */
function headerFilter(names: ReadonlySet<string>): (buffer: Buffer, from: number, to: number) => boolean {
  const shapes = new Uint8Array(64 * 32 * 32)
  const starts = new Uint8Array(65536)
  const shapeOf = (length: number, first: number, last: number) =>
    ((length & 63) << 10) | ((first & 31) << 5) | (last & 31)
  for (const name of names) {
    if (name.endsWith('*')) starts[hash(Buffer.from(name, 'latin1'), 0, HEADER_START)] = 1
    else shapes[shapeOf(name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1))] = 1
  }
  return (buffer, from, to) =>
    to - from < 64 &&
    (shapes[shapeOf(to - from, buffer[from]!, buffer[to - 1]!)] === 1 ||
      starts[hash(buffer, from, Math.min(from + HEADER_START, to))] === 1)
}
