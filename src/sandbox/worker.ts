import { type ChildProcess, fork } from 'node:child_process'
import type { Readable } from 'node:stream'
import { ANNOUNCEMENTS, type Answer, type Answers, type Batch } from './messages.js'

/** What a supervisor hears of its child. */
export interface WorkerEvents {
  /** The child is about to begin this job. */
  announced(id: number): void
  answered(answers: readonly Answer[]): void
  /** The child is gone, and everything it had said has been heard. */
  ended(reason: 'out of memory' | 'ended'): void
}

/** A running child process. */
export interface Worker {
  send(batch: Batch): void
  kill(): void
  /** Whether the child keeps this process from ending. */
  hold(keep: boolean): void
}

/** What V8 writes when the heap limit is reached, before it aborts. */
const OUT_OF_MEMORY = /heap out of memory|Array buffer allocation failed/
const MAX_NOTICE = 8192

/**
 * What is young in the child's heap, in MB for each half: files come and go one by one, and the sixteen that the engine takes by
 * itself only make the process larger, by 10 to 26 MB, and no faster; measured, `docs/performance.md`.
 */
const YOUNG_MB = 2

/** Starts the child script, our own executable and nothing else, with an empty environment. */
export function startWorker(script: string, handlerUrl: string, memoryMb: number, events: WorkerEvents): Worker {
  const child = fork(script, [handlerUrl], {
    execPath: process.execPath,
    execArgv: [`--max-old-space-size=${memoryMb}`, `--max-semi-space-size=${YOUNG_MB}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
  })
  const announcements = child.stdio[ANNOUNCEMENTS] as Readable
  const notices = child.stderr!
  let notice = ''
  notices.on('data', (chunk: Buffer) => {
    if (notice.length < MAX_NOTICE) notice += chunk.toString('latin1')
  })
  readNumbers(announcements, events.announced)
  child.on('message', (message) => events.answered((message as Answers).answers))
  // A child that hangs would not notice that this process is gone.
  const kill = () => {
    child.kill('SIGKILL')
  }
  process.once('exit', kill)
  whenGone(child, () => {
    process.off('exit', kill)
    events.ended(OUT_OF_MEMORY.test(notice) ? 'out of memory' : 'ended')
  })
  return {
    send: (batch) => {
      // Fails only when the child is going down, which `ended` tells.
      child.send(batch, () => undefined)
    },
    kill,
    hold: (keep) => {
      const streams = [child, child.channel, announcements, notices] as unknown as { ref(): void; unref(): void }[]
      for (const stream of streams) keep ? stream?.ref() : stream?.unref()
    },
  }
}

function readNumbers(stream: Readable, tell: (id: number) => void): void {
  let rest = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (; rest.length >= 4; rest = rest.subarray(4)) tell(rest.readUInt32LE(0))
  })
}

/** `close` comes when the process has ended and its pipes are read; the message channel is read to its end by `disconnect`. */
function whenGone(child: ChildProcess, tell: () => void): void {
  let missing = 2
  let isTold = false
  const one = () => {
    missing--
    if (missing > 0 || isTold) return
    isTold = true
    tell()
  }
  child.once('close', one)
  child.once('disconnect', one)
  child.on('error', () => {
    if (child.pid !== undefined || isTold) return
    isTold = true
    tell()
  })
}
