import type { ReadResult } from '../model/evidence.js'
import type { ReadTask } from '../read/read-file.js'

/** Reads files with parsers that may end the process, somewhere safe. */
export type ReadRisky = (task: ReadTask) => Promise<ReadResult>

/** So many bytes may wait for the sandbox before reading goes on. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024

/** Tasks for the sandbox, of which only so many wait at a time. */
export interface RiskyQueue {
  /** Hands a task over; its part comes when it comes. */
  add(task: ReadTask, take: (part: ReadResult) => void): void
  /** Until little enough waits that more may be added. */
  untilFewWait(): Promise<void>
  untilDone(): Promise<void>
}

/** A queue before `readRisky`. */
export function riskyQueue(readRisky: ReadRisky): RiskyQueue {
  const waiting = new Set<Promise<void>>()
  let waitingBytes = 0
  let wake: (() => void) | undefined
  const less = (size: number) => {
    waitingBytes -= size
    if (waitingBytes <= MOST_WAITING_BYTES) wake?.()
  }
  return {
    add(task, take) {
      const size = task.bytes.byteLength
      waitingBytes += size
      const answer = readRisky(task)
        .then((part) => {
          take(part)
          waiting.delete(answer)
        })
        .finally(() => less(size))
      waiting.add(answer)
    },
    async untilFewWait() {
      // One waker, not a race of all that waits: with thousands of small tasks each race would ask every one of them anew.
      if (waitingBytes > MOST_WAITING_BYTES) await new Promise<void>((resolve) => (wake = resolve))
    },
    async untilDone() {
      await Promise.all(waiting)
    },
  }
}
