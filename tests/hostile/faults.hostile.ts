import { availableParallelism } from 'node:os'
import { afterAll, expect, it } from 'vitest'
import { faultOf, isAnswer } from '../support/faults/judge.js'
import { faultyProduct, KINDS, type Kind, type Outcome, runWithFault } from '../support/faults/run.js'

/** A program and its child wait for each other half of the time. */
const AT_ONCE = availableParallelism() * 2
/** A part that can be run by itself: every third call, and one way to fail. */
const SLICES = KINDS.flatMap((kind) => [1, 2, 3].map((slice) => [kind, slice] as const))

let calls = 0
let runs = 0
let losses = 0
let answers = 0
const codes = new Map<string, number>()

afterAll(() => {
  console.log(
    `faults: ${runs} in ${calls} calls, ${losses} losses; ${answers} times ENOENT was an answer; exit codes`,
    Object.fromEntries([...codes].sort()),
  )
})

it.each(SLICES)(
  'G06: every call of the file and process seams fails by %s, slice %i of 3',
  {
    timeout: 20 * 60_000,
  },
  async (kind, slice) => {
    const root = faultyProduct()
    const calm = await runWithFault(root, 0, kind)
    calls = calm.calls.length
    expect(calls).toBeGreaterThan(100)
    const waiting = calm.calls.map((_, n) => n + 1).filter((at) => at % 3 === slice % 3)
    const lost: string[] = []
    const work = async () => {
      for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        const fault = await lossOf(root, calm, at, kind)
        if (fault) lost.push(`${kind} at ${at}, ${calm.calls[at - 1]}: ${fault}`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    losses += lost.length
    expect(lost).toEqual([])
  },
)

/** What is lost where one call fails in one way; undefined where nothing is. */
async function lossOf(root: string, calm: Outcome, at: number, kind: Kind): Promise<string | undefined> {
  const outcome = await runWithFault(root, at, kind, calm.text)
  runs += 1
  codes.set(String(outcome.code), (codes.get(String(outcome.code)) ?? 0) + 1)
  if (!isAnswer(kind, outcome)) return faultOf(outcome, kind)
  answers += 1
  return undefined
}
