import { beforeAll, describe, expect, it } from 'vitest'
import { READERS } from '../../src/read/readers.js'
import { prepare } from '../../src/read/syntax/parse.js'
import { mutant } from '../support/fuzz/mutate.js'
import { faultOfOther, OTHER_READERS } from '../support/fuzz/other-readers.js'
import { otherSeeds } from '../support/fuzz/other-seeds.js'
import { seedsOf } from '../support/fuzz/seeds.js'
import { judgedReading } from '../support/fuzz/verdict.js'

/** So many mutants of each reader every time; `npm run test:hostile` goes on from there. */
const MUTANTS = 500

describe('D09: mutants of the files that readers read', () => {
  beforeAll(() => prepare(READERS.map(({ syntax }) => syntax)))

  it.each(READERS.map((reader) => [reader.name, reader] as const))('%s', { timeout: 60_000 }, (name, reader) => {
    const { path, files } = seedsOf(reader)
    const faults: string[] = []
    for (let n = 0; n < MUTANTS; n += 1) {
      const { fault } = judgedReading(reader, path, mutant(files, name, n))
      if (fault) faults.push(`${n}: ${fault}`)
    }
    expect(faults).toEqual([])
  })

  it.each(Object.keys(OTHER_READERS))('%s', async (name) => {
    const files = otherSeeds()[name]!
    const faults: string[] = []
    for (let n = 0; n < MUTANTS; n += 1) {
      const fault = await faultOfOther(name, mutant(files, name, n))
      if (fault) faults.push(`${n}: ${fault}`)
    }
    expect(faults).toEqual([])
  })
})
