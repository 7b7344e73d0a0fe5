import { expect, it } from 'vitest'
import { type SignalIndex, signalIndex } from '../../src/match/signal-index.js'
import type { SignalKind } from '../../src/model/evidence.js'
import type { SignalTable } from '../../src/model/vendor-db.js'
import { compile } from '../../src/vendor-db/compile.js'
import { processorMs } from '../support/processor-time.js'
import { VENDOR_DB_FOLDER } from '../support/whole-db.js'

const MORE = 1000
const LOOK_UPS = 40_000
const ROUNDS = 7

const shipped = compile(VENDOR_DB_FOLDER).vocabulary

/** The shipped signals with those of a thousand vendors more, each seen by host, package, key and import. */
function withMore(): SignalTable {
  const extra: Partial<Record<SignalKind, (i: number) => string>> = {
    host: (i) => `vendor-${i}.example`,
    package: (i) => `pkg:npm/@vendor-${i}/sdk`,
    env: (i) => `VENDOR${i}_*`,
    import: (i) => `python:vendor${i}`,
    setting: (i) => `vendor${i}_*`,
  }
  return Object.fromEntries(
    Object.entries(shipped.signals).map(([kind, rows]) => {
      const pattern = extra[kind as SignalKind]
      const more = pattern ? Array.from({ length: MORE }, (_, i) => [`vendor-${i}-service`, [pattern(i)]] as const) : []
      return [kind, [...rows, ...more]]
    }),
  ) as unknown as SignalTable
}

const kinds = ['host', 'package', 'env', 'import', 'setting'] as const
const known = Object.fromEntries(kinds.map((kind) => [kind, shipped.signals[kind].flatMap(([, patterns]) => patterns)]))

/** Half of what is asked is known, half is not, as in a repository. */
const questions: readonly (readonly [SignalKind, string])[] = Array.from({ length: LOOK_UPS }, (_, i) => {
  const kind = kinds[i % kinds.length]!
  const patterns = known[kind]!
  const value = patterns[(i * 7919) % patterns.length]!.replace('*', 'x')
  return [kind, i % 2 === 0 ? value : `${value}y${i}`]
})

function milliseconds(index: SignalIndex): number {
  const start = processorMs()
  let found = 0
  for (const [kind, value] of questions) if (index.find(kind, value)) found++
  expect(found).toBeGreaterThan(LOOK_UPS / 4)
  return processorMs() - start
}

it('a thousand vendors more do not slow recognition measurably', () => {
  const few = signalIndex(shipped)
  const many = signalIndex({ ...shipped, signals: withMore() })
  expect(many.find('host', 'api.vendor-7.example')?.service).toBe('vendor-7-service')
  milliseconds(few)
  milliseconds(many)
  const rounds = Array.from({ length: ROUNDS }, () => [milliseconds(few), milliseconds(many)] as const)
  const fewest = Math.min(...rounds.map(([a]) => a))
  const most = Math.min(...rounds.map(([, b]) => b))
  if (process.env['HOLDFAST_PRINT']) process.stdout.write(`${fewest.toFixed(1)} ms, ${most.toFixed(1)} ms\n`)
  // Look-ups go by maps; the best of several rounds is steady even on a busy machine.
  expect(most).toBeLessThan(fewest * 1.5)
})
