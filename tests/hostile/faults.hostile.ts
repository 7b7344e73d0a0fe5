import { availableParallelism } from 'node:os'
import { expect, it } from 'vitest'
import { faultOf, isAnswer } from '../support/faults/judge.js'
import { faultyProduct, KINDS, type Kind, runWithFault } from '../support/faults/run.js'

it('G06: every call of the file and process seams fails in every way', { timeout: 45 * 60_000 }, async () => {
  const root = faultyProduct()
  const calm = await runWithFault(root, 0, 'EIO')
  const waiting: [number, Kind][] = calm.calls.flatMap((_, n) => KINDS.map((kind): [number, Kind] => [n + 1, kind]))
  const runs = waiting.length
  const lost: string[] = []
  const codes = new Map<string, number>()
  let answers = 0
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, kind] = next
      const outcome = await runWithFault(root, at, kind, calm.text)
      codes.set(String(outcome.code), (codes.get(String(outcome.code)) ?? 0) + 1)
      const isAbsence = isAnswer(kind, outcome)
      if (isAbsence) answers += 1
      const fault = isAbsence ? undefined : faultOf(outcome, kind)
      if (fault) lost.push(`${kind} at ${at}, ${calm.calls[at - 1]}: ${fault}`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  console.log(
    `faults: ${runs} in ${calm.calls.length} calls, ${lost.length} losses; ${answers} times ENOENT was an answer; exit codes`,
    Object.fromEntries([...codes].sort()),
  )
  expect(lost).toEqual([])
})
