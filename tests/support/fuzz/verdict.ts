import { Buffer } from 'node:buffer'
import type { ReadResult } from '../../../src/model/evidence.js'
import type { Lexicon } from '../../../src/model/lexicon.js'
import { decode } from '../../../src/read/decode.js'
import { readFile } from '../../../src/read/read-file.js'
import type { Reader } from '../../../src/read/reader.js'

/** Knows every value, so that no fact is dropped before it can be judged. */
export const ALL_KNOWN: Lexicon = {
  knows: () => true,
  topLabels: new Set(['com', 'net', 'io', 'org', 'dev', 'app', 'tech']),
  headers: new Set(['x-*', 'authorization', 'server']),
}

/** Processor time in which any small file must be read; the sandbox of the product would wait five seconds. */
const LONGEST_MS = 1_000
/** An excerpt shows the matched token only, and the last letter may be an ellipsis. */
const LONGEST_EXCERPT = 120

/** How much of a text a reader took. */
export type Taken = 'whole' | 'in part' | 'refused'

/** What a reader did with bytes: what is wrong with that, if anything, and how much of the text it took. */
export interface Judged {
  readonly fault?: string
  readonly taken: Taken
}

/** Reads bytes with one reader as the product does, and judges the outcome by what every reader promises. */
export function judgedReading(reader: Reader, path: string, bytes: Uint8Array): Judged {
  const before = process.cpuUsage()
  let result: ReadResult
  try {
    result = readFile({ path, place: 'source', bytes }, [reader], ALL_KNOWN)
  } catch (error) {
    return { fault: `threw ${(error as Error).name}: ${(error as Error).message}`, taken: 'refused' }
  }
  const { user } = process.cpuUsage(before)
  const taken = takenOf(result)
  const fault = user / 1_000 > LONGEST_MS ? `took ${Math.round(user / 1_000)} ms` : faultOf(result, bytes)
  return fault === undefined ? { taken } : { fault, taken }
}

function takenOf({ problems }: ReadResult): Taken {
  if (problems.length === 0) return 'whole'
  return problems.some(({ severity }) => severity === 'failed') ? 'refused' : 'in part'
}

function faultOf(result: ReadResult, bytes: Uint8Array): string | undefined {
  const bug = result.problems.find(({ reason }) => /the reader .* failed|its parser failed/.test(reason))
  if (bug) return bug.reason
  const last = lineCount(bytes)
  for (const { location, excerpt } of result.evidence) {
    if (!(location.line >= 1 && location.line <= last)) return `line ${location.line} of ${last}`
    if (!((location.column ?? 1) >= 1)) return `column ${location.column}`
    if ((excerpt ?? '').length > LONGEST_EXCERPT) return 'a long excerpt'
  }
  return undefined
}

function lineCount(bytes: Uint8Array): number {
  const { text } = decode(bytes)
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** Bytes of a text. */
export const bytesOf = (text: string) => Buffer.from(text, 'utf8')
