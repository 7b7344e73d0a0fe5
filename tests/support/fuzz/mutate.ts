import { Buffer } from 'node:buffer'
import { numbers, seedOf } from './numbers.js'

/** What parsers stumble over: brackets of every language, quotes left open, marks, halves of letters, large numbers. */
const HOSTILE = [
  ...['{', '}', '[', ']', '(', ')', '<', '>', '"', "'", '`', '"""', "'''", '${', '{{', '<!--', ']]>', '/*', '*/'],
  ...['&a', '*a', '<<: *a', '!!js/function', '---\n', '\t', '\r', '\r\n', '\n\n', '\u0000', '\u001b[2J', '\ufeff'],
  ...[
    '__proto__',
    'constructor',
    '1e999',
    '-0',
    '0x',
    '9'.repeat(400),
    '\u2028',
    '\u202e',
    '𝕏',
    '%00',
    '\\',
    '\\u',
    '#',
  ],
  ...['=', ':', ',', ';', '|', '@', 'https://', 'https://[', 'http://a:b@', '//', '<?', '<![CDATA[', '&#x', '<<EOF\n'],
].map((text) => Buffer.from(text))
/** Bytes that are no UTF-8. */
const BROKEN = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xfe, 0xff], [0xf5, 0x80]].map((bytes) => Buffer.from(bytes))
/** No mutant is larger: many small ones find more than few large ones. */
const MOST_BYTES = 64 * 1024

/**
 * The mutant of this number of some seeds: the same seeds, name and number give the same bytes. Every eighth is a seed that
 * is cut at a 64th byte or has one bit turned (threat model D09); the others change one to four things.
 */
export function mutant(seeds: readonly Buffer[], name: string, number: number): Buffer {
  const random = numbers(seedOf(name) ^ Math.imul(number + 1, 2_654_435_761))
  // The low bits of such a generator repeat soon, and its first number follows the seed.
  random()
  const below = (most: number) => Math.floor(random() * most)
  const seed = seeds[below(seeds.length)]!
  if (number % 8 === 0) return cut(seed, below)
  let bytes = seed
  for (let left = 1 + below(4); left > 0; left -= 1) bytes = changed(bytes, seeds, below)
  return bytes.subarray(0, MOST_BYTES)
}

type Below = (most: number) => number

function cut(bytes: Buffer, below: Below): Buffer {
  const blocks = Math.ceil(bytes.length / 64)
  if (below(2) === 0) return bytes.subarray(0, 64 * below(blocks + 1))
  const flipped = Buffer.from(bytes)
  const at = below(bytes.length)
  flipped[at] = flipped[at]! ^ (1 << below(8))
  return flipped
}

function changed(bytes: Buffer, seeds: readonly Buffer[], below: Below): Buffer {
  const at = below(bytes.length + 1)
  const to = Math.min(bytes.length, at + 1 + below(40))
  const token = HOSTILE[below(HOSTILE.length)]!
  switch (below(10)) {
    case 0:
      return joined(bytes, at, BROKEN[below(BROKEN.length)]!, at)
    case 1:
      return joined(bytes, at, token, at)
    case 2:
      return joined(bytes, at, token, to)
    case 3:
      return joined(bytes, at, Buffer.alloc(0), to)
    case 4:
      return joined(bytes, at, repeated(bytes.subarray(at, to), 2 + below(20)), to)
    case 5:
      return joined(bytes, at, repeated(token, 1 + below(1_500)), at)
    case 6:
      return spliced(bytes, at, seeds[below(seeds.length)]!, below)
    case 7:
      return lines(bytes, below)
    case 8:
      return joined(bytes, at, Buffer.from([below(256)]), Math.min(bytes.length, at + 1))
    default:
      return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)])
  }
}

function joined(bytes: Buffer, from: number, middle: Buffer, to: number): Buffer {
  return Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)])
}

function repeated(bytes: Buffer, times: number): Buffer {
  return Buffer.alloc(Math.min(bytes.length * times, MOST_BYTES), bytes.length === 0 ? undefined : bytes)
}

function spliced(bytes: Buffer, at: number, other: Buffer, below: Below): Buffer {
  return Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length + 1))])
}

/** Two lines trade places. */
function lines(bytes: Buffer, below: Below): Buffer {
  const all = bytes.toString('latin1').split('\n')
  const [a, b] = [below(all.length), below(all.length)]
  const kept = all[a]!
  all[a] = all[b]!
  all[b] = kept
  return Buffer.from(all.join('\n'), 'latin1')
}
