import { beforeAll, describe, expect, it } from 'vitest'
import { faultOf, isAnswer } from '../support/faults/judge.js'
import { faultyProduct, KINDS, type Outcome, runWithFault } from '../support/faults/run.js'

/** A run costs half a second; `tests/hostile/faults.hostile.ts` makes every call fail in every way. */
const RUNS = 24

describe('G06: a call of the file or process seam that fails', () => {
  let root: string
  let calm: Outcome
  beforeAll(async () => {
    root = faultyProduct()
    calm = await runWithFault(root, 0, 'EIO')
  })

  it('is one of many, and none fails by itself', () => {
    expect(calm).toMatchObject({ code: 0, report: 'other', leftBehind: [] })
    expect(calm.calls.length).toBeGreaterThan(80)
    expect(new Set(calm.calls)).toEqual(
      new Set([...calm.calls, 'openSync', 'readSync', 'fsyncSync', 'renameSync', 'writeSync', 'fork']),
    )
  })

  it.each(Array.from({ length: RUNS }, (_, n) => n))('never passes, damages or litters: sample %i', async (n) => {
    const kind = KINDS[n % KINDS.length]!
    const at = 1 + Math.floor(((n + 0.5) / RUNS) * calm.calls.length)
    const outcome = await runWithFault(root, at, kind, calm.text)
    const fault = isAnswer(kind, outcome) ? undefined : faultOf(outcome, kind)
    expect(fault && `${kind} at ${at}, ${calm.calls[at - 1]}: ${fault}`).toBeUndefined()
  })
})
