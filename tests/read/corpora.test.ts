import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { READERS } from '../../src/read/readers.js'
import { prepare } from '../../src/read/syntax/parse.js'
import type { SyntaxName } from '../../src/read/syntax/parsers.js'
import { corpus } from '../support/corpora.js'
import { seedsOf } from '../support/fuzz/seeds.js'
import { judgedReading, type Taken } from '../support/fuzz/verdict.js'

/** Each corpus, the syntaxes whose readers get it (all, where none is named), and how many inputs it has. */
const CORPORA: readonly (readonly [name: string, syntaxes: readonly SyntaxName[] | undefined, count: number])[] = [
  ['toml-test', ['toml'], 777],
  ['yaml-test-suite', ['yaml'], 402],
  ['JSONTestSuite', ['json'], 340],
  ['html5lib-tests', ['html'], 8933],
  ['big-list-of-naughty-strings', undefined, 676],
]

const DEGREES: readonly Taken[] = ['refused', 'in part', 'whole']

describe('D01 D02 D04 D05: public corpora', () => {
  const told: string[] = []
  beforeAll(() => prepare(READERS.map(({ syntax }) => syntax)))
  afterAll(() => console.log(told.join('\n')))

  it.each(CORPORA)('%s', { timeout: 120_000 }, (name, syntaxes, count) => {
    const readers = READERS.filter(({ syntax }) => syntaxes?.includes(syntax) ?? true)
    const paths = new Map(readers.map((reader) => [reader, seedsOf(reader).path]))
    const inputs = corpus(name)
    expect(inputs).toHaveLength(count)
    const faults: string[] = []
    const counts = new Map<string, number>()
    for (const { title, expected, bytes } of inputs) {
      const judged = readers.map((reader) => ({ reader, ...judgedReading(reader, paths.get(reader)!, bytes) }))
      for (const { reader, fault } of judged) if (fault) faults.push(`${reader.name}, ${title}: ${fault}`)
      // The least that any reader of the syntax took.
      const taken = DEGREES.find((degree) => judged.some((one) => one.taken === degree))!
      const group = `${taken} of «${expected}»`
      counts.set(group, (counts.get(group) ?? 0) + 1)
    }
    const rates = [...counts].sort().map(([group, times]) => `${times} ${group}`)
    told.push(`${name}: ${inputs.length} inputs × ${readers.length} readers; taken ${rates.join(', ')}`)
    expect(faults).toEqual([])
  })
})
