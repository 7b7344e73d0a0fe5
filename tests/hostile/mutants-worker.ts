import { Buffer } from 'node:buffer'
import { parentPort, workerData } from 'node:worker_threads'
import { READERS } from '../../src/read/readers.js'
import { prepare } from '../../src/read/syntax/parse.js'
import { mutant } from '../support/fuzz/mutate.js'
import { faultOfOther } from '../support/fuzz/other-readers.js'
import { judgedReading } from '../support/fuzz/verdict.js'

/** A run of mutants of one reader, `from` up to but without `to`. */
export interface Stretch {
  readonly name: string
  /** The path that a reader of files is given; absent for another reader. */
  readonly path?: string
  readonly files: readonly Uint8Array[]
  readonly from: number
  readonly to: number
}

/** Faults by number of the mutant. */
export type Faults = readonly { readonly number: number; readonly fault: string; readonly base64: string }[]

/** The number of the mutant that is being read, so that the other side sees which one hangs. */
const current = new Int32Array(workerData as SharedArrayBuffer)
const byName = new Map(READERS.map((reader) => [reader.name, reader]))
await prepare(READERS.map(({ syntax }) => syntax))

parentPort!.on('message', async ({ name, path, files, from, to }: Stretch) => {
  const seeds = files.map((file) => Buffer.from(file))
  const faults: Faults[number][] = []
  for (let number = from; number < to; number += 1) {
    Atomics.store(current, 0, number)
    const bytes = mutant(seeds, name, number)
    const fault =
      path === undefined ? await faultOfOther(name, bytes) : judgedReading(byName.get(name)!, path, bytes).fault
    if (fault !== undefined) faults.push({ number, fault, base64: bytes.toString('base64') })
  }
  parentPort!.postMessage(faults)
})
