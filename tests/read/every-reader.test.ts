import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence, ReadResult } from '../../src/model/evidence.js'
import type { Lexicon } from '../../src/model/lexicon.js'
import { decode } from '../../src/read/decode.js'
import { readFile } from '../../src/read/read-file.js'
import type { Reader } from '../../src/read/reader.js'
import { READERS } from '../../src/read/readers.js'
import { createScan } from '../../src/read/scan/scan.js'
import { createSelect } from '../../src/read/select.js'
import { prepare } from '../../src/read/syntax/parse.js'
import { createWorth } from '../../src/read/worth.js'
import { DAMAGES, sampleOf } from './samples.js'

/** Knows every word, so that nothing that a reader says is dropped. */
const EVERYTHING: Lexicon = {
  knows: () => true,
  topLabels: new Set(['com', 'org', 'net', 'io', 'dev', 'example']),
  headers: new Set(['cf-ray']),
}

const select = createSelect(READERS)
const worth = createWorth(READERS)
const scan = createScan(EVERYTHING)
const readers = READERS.map((reader) => [reader.name, reader] as const)

describe('every reader has a sample that is whole', () => {
  it.each(readers)('%s reads it, and points at what it read', async (_name, reader) => {
    const { path, text } = sampleOf(reader.name, 'intact')
    expect(worth(select(path, Buffer.from(text)), Buffer.from(text))).toContain(reader)
    const result = await readBytes(reader, path, Buffer.from(text))
    expect(factsIn(result)).toBeGreaterThan(0)
    expect(result.problems).toEqual([])
    for (const fact of result.evidence) expect(misplaced(fact, text)).toBeUndefined()
  })
})

describe('every reader has a sample that is broken', () => {
  it.each(readers)('%s, with the scan beside it, still sees something', async (_name, reader) => {
    const { path, text } = sampleOf(reader.name, 'broken')
    const bytes = Buffer.from(text)
    expect(select(path, bytes)).toContain(reader)
    const result = await readBytes(reader, path, bytes)
    expect(result.problems.filter(({ severity }) => severity === 'failed')).toEqual([])
    expect(factsIn(result) + (scan(path, 'source', bytes)?.evidence.length ?? 0)).toBeGreaterThan(0)
  })

  it.each(readers)('%s survives other damage, wherever it is done', async (_name, reader) => {
    const { path, text } = sampleOf(reader.name, 'intact')
    await prepare([reader.syntax])
    const start = process.cpuUsage()
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(DAMAGES)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (damage, share) => {
          const bytes = Buffer.from(damage(text, Math.floor(text.length * share)))
          const result = readPrepared(reader, path, bytes)
          const lines = decode(bytes).text.split('\n')
          for (const { reason } of result.problems) expect(reason).not.toMatch(/^the reader .* failed/)
          for (const { location } of [
            ...result.evidence,
            ...result.codeFacts,
            ...result.references,
            ...result.identities,
          ])
            expect(location.column - 1).toBeLessThanOrEqual(lines[location.line - 1]!.length)
        },
      ),
      { numRuns: 40, seed: 20_261_101 },
    )
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000)
  })
})

async function readBytes(reader: Reader, path: string, bytes: Uint8Array): Promise<ReadResult> {
  await prepare([reader.syntax])
  return readPrepared(reader, path, bytes)
}

function readPrepared(reader: Reader, path: string, bytes: Uint8Array): ReadResult {
  return readFile({ path, place: 'source', bytes }, [reader], EVERYTHING)
}

function factsIn({ evidence, codeFacts, references, identities, marks }: ReadResult): number {
  return evidence.length + codeFacts.length + references.length + identities.length + marks.length
}

/** Why a fact does not stand where it says: its token is elsewhere on the line, or nothing of it is on the line at all. */
function misplaced({ kind, excerpt, location: { line, column } }: Evidence, text: string): string | undefined {
  // Facts of the whole file stand at its first character; a registry is told by its address or by a keyword.
  if ((line === 1 && column === 1) || kind === 'registry') return undefined
  const written = text.split('\n')[line - 1]!
  const at = `${line}:${column} ${kind} «${excerpt}» in «${written}»`
  if (written.slice(column - 1).startsWith(excerpt)) return undefined
  if (new RegExp(`(?<!\\w)${excerpt.replace(/\W/g, '\\$&')}(?!\\w)`).test(written)) return `beside its token: ${at}`
  const isNear = excerpt.split(/[^\p{L}\p{N}_-]+/u).some((word) => word !== '' && written.includes(word))
  return isNear ? undefined : `not on this line: ${at}`
}
