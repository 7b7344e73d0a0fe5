import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { mutant } from '../support/fuzz/mutate.js'
import type { Faults, Stretch } from './mutants-worker.js'

const ROOT = join(import.meta.dirname, '../..')
/** Below `node_modules`, so that packages are found, and beside nothing that is built or committed. */
const BUNDLE = join(ROOT, 'node_modules/.cache/holdfast/mutants-worker.mjs')
/** As in the product: a file that takes longer has hung. */
const HUNG_MS = 5_000

/** Joins the worker and all readers into one file; the worker runs it as it is. */
export async function buildWorker(): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'mutants-worker.ts')],
    outfile: BUNDLE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
}

/** A thread that reads mutants, one stretch after the other. */
export interface Crew {
  /** One on which it hangs is a fault like any other, and it goes on behind it. */
  read(stretch: Stretch): Promise<Faults>
  close(): Promise<unknown>
}

/** Starts a thread; another takes its place where it had to be ended. */
export function openCrew(): Crew {
  const current = new Int32Array(new SharedArrayBuffer(4))
  const start = () => new Worker(BUNDLE, { workerData: current.buffer })
  let worker = start()
  return {
    close: () => worker.terminate(),
    async read(stretch) {
      const found: Faults[number][] = []
      for (let from = stretch.from; from < stretch.to; ) {
        const { faults, hungAt } = await watched(worker, current, { ...stretch, from })
        found.push(...faults)
        if (hungAt === undefined) break
        await worker.terminate()
        worker = start()
        const bytes = mutant(stretch.files.map(Buffer.from), stretch.name, hungAt)
        found.push({ number: hungAt, fault: `hung for ${HUNG_MS} ms`, base64: bytes.toString('base64') })
        from = hungAt + 1
      }
      return found
    },
  }
}

async function watched(
  worker: Worker,
  current: Int32Array,
  stretch: Stretch,
): Promise<{ faults: Faults; hungAt?: number }> {
  Atomics.store(current, 0, -1)
  const ended = new AbortController()
  const { signal } = ended
  const answer = Promise.race([
    once(worker, 'message', { signal }).then(([faults]) => faults as Faults),
    once(worker, 'exit', { signal }).then(() => Promise.reject(new Error('the thread ended'))),
  ])
  worker.postMessage(stretch)
  try {
    for (let last = -1, since = performance.now(); ; ) {
      const faults = await Promise.race([answer, pause(100)])
      if (faults) return { faults }
      const now = Atomics.load(current, 0)
      if (now !== last) since = performance.now()
      else if (now >= 0 && performance.now() - since > HUNG_MS) return { faults: [], hungAt: now }
      last = now
    }
  } finally {
    answer.catch(() => undefined)
    ended.abort()
  }
}
