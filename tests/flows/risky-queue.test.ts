import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { riskyQueue } from '../../src/flows/risky-queue.js'
import { NOTHING } from '../../src/read/nothing.js'
import type { ReadTask } from '../../src/read/read-file.js'

const MIB = 1024 * 1024

function task(size: number): ReadTask {
  return { path: 'a.yaml', place: 'source', bytes: new Uint8Array(size), readers: [] }
}

/** A queue before a sandbox that answers when told to. */
function opened() {
  const asked: { answer(): void; fail(): void }[] = []
  const queue = riskyQueue(
    () =>
      new Promise((resolve, reject) => {
        asked.push({ answer: () => resolve(NOTHING), fail: () => reject(new Error('gone')) })
      }),
  )
  return { queue, asked }
}

async function isPending(promise: Promise<void>): Promise<boolean> {
  let pending = true
  promise.then(
    () => (pending = false),
    () => (pending = false),
  )
  await setImmediate()
  return pending
}

describe('the queue before the sandbox', () => {
  it('lets reading go on while little waits', async () => {
    const { queue } = opened()
    queue.add(task(MIB), () => undefined)
    expect(await isPending(queue.untilFewWait())).toBe(false)
  })

  it('holds reading back until little enough waits', async () => {
    const { queue, asked } = opened()
    for (let i = 0; i < 20; i++) queue.add(task(MIB), () => undefined)
    const few = queue.untilFewWait()
    for (const { answer } of asked.slice(0, 3)) answer()
    expect(await isPending(few)).toBe(true)
    asked[3]!.answer()
    expect(await isPending(few)).toBe(false)
  })

  it('a sandbox that breaks ends the wait, and is told at the end', async () => {
    const { queue, asked } = opened()
    queue.add(task(20 * MIB), () => undefined)
    const few = queue.untilFewWait()
    const told = expect(queue.untilDone()).rejects.toThrow('gone')
    asked[0]!.fail()
    expect(await isPending(few)).toBe(false)
    await told
  })

  it('is done when all is answered and taken', async () => {
    const { queue, asked } = opened()
    const taken: string[] = []
    queue.add(task(1), () => taken.push('a'))
    queue.add(task(1), () => taken.push('b'))
    const done = queue.untilDone()
    asked[1]!.answer()
    expect(await isPending(done)).toBe(true)
    asked[0]!.answer()
    await done
    expect(taken.sort()).toEqual(['a', 'b'])
  })
})
