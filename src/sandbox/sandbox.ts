import { fileURLToPath } from 'node:url'
import type { Answer } from './messages.js'
import { MAX_START_MS, type SandboxOptions } from './options.js'
import { startWorker, type Worker } from './worker.js'

export type { SandboxOptions } from './options.js'

/** Work on one file. `payload` is handed to the handler as a structured clone. */
export interface Job {
  readonly path: string
  /** Size in bytes: small jobs travel together. */
  readonly size: number
  readonly payload: unknown
}

/** A job that gave no result; `reason` is fit for the report. */
export class Failed {
  constructor(readonly reason: string) {}
}

/** A child process for work that may hang, exhaust memory or end its process. Jobs are never tried twice. */
export interface Sandbox {
  run<T>(job: Job): Promise<T | Failed>
  /** Ends the child; jobs not yet done fail. */
  close(): void
}

interface Pending {
  readonly id: number
  readonly job: Job
  readonly settle: (outcome: unknown) => void
}

const MAX_IN_FLIGHT = 64
const MAX_IN_FLIGHT_BYTES = 4 * 1024 * 1024
/** After a time limit: how long answers that are on their way may still come in, as this process may have been the slow one. */
const GRACE_MS = 50

/** Opens a sandbox. The child starts with the first job. */
export function openSandbox(options: SandboxOptions): Sandbox {
  return new Supervisor(options)
}

class Supervisor implements Sandbox {
  readonly #options: SandboxOptions
  readonly #waiting: Pending[] = []
  readonly #inFlight = new Map<number, Pending>()
  #inFlightBytes = 0
  #worker: Worker | undefined
  #starts = 0
  /** Starts of the child in a row that began no job: then it is the sandbox that is broken. */
  #idleStarts = 0
  #nextId = 1
  #announced: number | undefined
  #timer: NodeJS.Timeout | undefined
  #isExpired = false
  #isScheduled = false
  #closed: string | undefined

  constructor(options: SandboxOptions) {
    this.#options = options
  }

  run<T>(job: Job): Promise<T | Failed> {
    return new Promise((resolve) => {
      if (this.#closed !== undefined) resolve(new Failed(this.#closed))
      else {
        this.#waiting.push({ id: this.#nextId++, job, settle: resolve as (outcome: unknown) => void })
        this.#schedule()
      }
    })
  }

  close(): void {
    this.#failAll('the scan was ended')
    this.#worker?.kill()
  }

  /** Jobs given in one turn of the event loop are sent together. */
  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.#send()
    })
  }

  #send(): void {
    if (this.#closed !== undefined || this.#waiting.length === 0) return
    const jobs: { id: number; task: unknown }[] = []
    while (this.#waiting.length > 0 && this.#hasRoom()) {
      const pending = this.#waiting.shift()!
      this.#inFlight.set(pending.id, pending)
      this.#inFlightBytes += pending.job.size
      jobs.push({ id: pending.id, task: pending.job.payload })
    }
    if (jobs.length === 0) return
    this.#worker ??= this.#start()
    this.#worker.hold(true)
    this.#worker.send({ jobs })
  }

  #hasRoom(): boolean {
    return (
      this.#inFlight.size === 0 || (this.#inFlight.size < MAX_IN_FLIGHT && this.#inFlightBytes < MAX_IN_FLIGHT_BYTES)
    )
  }

  #start(): Worker {
    this.#starts++
    this.#idleStarts++
    const { script, handler, memoryMb, startMs = MAX_START_MS } = this.#options
    this.#timer = setTimeout(() => this.#worker?.kill(), startMs)
    return startWorker(
      fileURLToPath(script ?? new URL('../sandbox/child.js', import.meta.url)),
      String(handler),
      memoryMb,
      {
        announced: (id) => this.#onAnnounced(id),
        answered: (answers) => this.#onAnswered(answers),
        ended: (reason) => this.#onEnded(reason),
      },
    )
  }

  #onAnnounced(id: number): void {
    this.#announced = id
    this.#idleStarts = 0
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#onLimit(id), this.#options.perJobMs)
  }

  /** Kills the child unless the job turns out to be done once what is on its way has been heard. */
  #onLimit(id: number): void {
    this.#timer = setTimeout(() => {
      if (this.#announced !== id || !this.#inFlight.has(id)) return
      this.#isExpired = true
      this.#worker?.kill()
    }, GRACE_MS)
  }

  #onAnswered(answers: readonly Answer[]): void {
    for (const answer of answers)
      this.#settle(answer.id, 'result' in answer ? answer.result : new Failed(answer.thrown))
    if (this.#inFlight.size === 0) {
      clearTimeout(this.#timer)
      this.#worker?.hold(false)
    }
    this.#send()
  }

  #settle(id: number, outcome: unknown): void {
    const pending = this.#inFlight.get(id)
    if (pending === undefined) return
    this.#inFlight.delete(id)
    this.#inFlightBytes -= pending.job.size
    pending.settle(outcome)
  }

  #onEnded(reason: 'out of memory' | 'ended'): void {
    clearTimeout(this.#timer)
    this.#worker = undefined
    const blamed = this.#announced
    this.#announced = undefined
    if (blamed !== undefined) this.#settle(blamed, new Failed(this.#reasonFor(reason)))
    this.#isExpired = false
    // What the child had not begun, or had done without being heard, is done again.
    this.#waiting.unshift(...this.#inFlight.values())
    this.#inFlight.clear()
    this.#inFlightBytes = 0
    if (this.#starts > (this.#options.maxRestarts ?? 50)) this.#failAll('the parsers ended their process too often')
    else if (this.#idleStarts > 2) this.#failAll('the process for risky parsers does not start')
    else this.#send()
  }

  #reasonFor(reason: 'out of memory' | 'ended'): string {
    if (this.#isExpired) return `the parser exceeded ${this.#options.perJobMs / 1000} s`
    return reason === 'out of memory' ? 'the parser ran out of memory' : 'the parser ended the process'
  }

  #failAll(reason: string): void {
    this.#closed = reason
    clearTimeout(this.#timer)
    const left = [...this.#inFlight.values(), ...this.#waiting.splice(0)]
    this.#inFlight.clear()
    for (const { settle } of left) settle(new Failed(reason))
  }
}
