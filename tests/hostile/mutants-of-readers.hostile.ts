import type { Buffer } from 'node:buffer'
import { availableParallelism } from 'node:os'
import { beforeAll, expect, it } from 'vitest'
import { READERS } from '../../src/read/readers.js'
import { prepare } from '../../src/read/syntax/parse.js'
import { OTHER_READERS } from '../support/fuzz/other-readers.js'
import { otherSeeds } from '../support/fuzz/other-seeds.js'
import { seedsOf } from '../support/fuzz/seeds.js'
import { buildWorker, openCrew } from './mutants-crew.js'
import { keepFault, readProgress, writeProgress } from './mutants-state.js'

/** So many further mutants of each reader. */
const MUTANTS = Number(process.env['MUTANTS'] ?? 20_000)
const MOST_MS = 45 * 60_000

/** The seeds of one reader of either kind. */
interface Subject {
  readonly name: string
  readonly path?: string
  readonly files: readonly Buffer[]
}

beforeAll(buildWorker)

it(`D09: ${MUTANTS} further mutants of every reader`, { timeout: MOST_MS }, async () => {
  await prepare(READERS.map(({ syntax }) => syntax))
  const others = otherSeeds()
  const waiting: Subject[] = [
    ...READERS.map((reader) => ({ name: reader.name, ...seedsOf(reader) })),
    ...Object.keys(OTHER_READERS).map((name) => ({ name, files: others[name]! })),
  ]
  const readers = waiting.length
  const progress = readProgress()
  const lost: string[] = []
  const work = async () => {
    const crew = openCrew()
    for (let subject = waiting.shift(); subject; subject = waiting.shift()) {
      const { name, path } = subject
      const from = progress[name] ?? 0
      for (const { number, fault, base64 } of await crew.read({ ...subject, from, to: from + MUTANTS })) {
        lost.push(`${name} ${number}: ${fault}`)
        keepFault(name, path, number, fault, base64)
      }
      progress[name] = from + MUTANTS
      writeProgress(progress)
    }
    await crew.close()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  const total = Object.values(progress).reduce((sum, one) => sum + one, 0)
  console.log(`mutants: ${readers * MUTANTS} of ${readers} readers, ${lost.length} faults; ${total} with earlier runs`)
  expect(lost).toEqual([])
})
