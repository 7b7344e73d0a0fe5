/**
 * The process in which risky work runs. Before each job its number is written to a pipe at once, not queued: whatever the
 * job then does to the process, the supervisor knows which one it was.
 */
import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { ANNOUNCEMENTS, type Answer, type Answers, type Batch, type Handler } from './messages.js'

/** Answers are held back this long, so that many small ones travel together. */
const HOLD_MS = 2

const handlerUrl = process.argv[2]
if (process.send === undefined || handlerUrl === undefined) process.exit(2)
process.on('disconnect', () => process.exit(0))
// While a job hangs, no event is heard: a thread beside it looks whether the supervisor still lives.
new Worker(new URL('../sandbox/watchdog.js', import.meta.url), { workerData: process.ppid }).unref()

const { handle } = (await import(handlerUrl)) as Handler
const batches: Batch[] = []
let isRunning = false

process.on('message', (batch: Batch) => {
  batches.push(batch)
  if (!isRunning) void run()
})

async function run(): Promise<void> {
  isRunning = true
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    let answers: Answer[] = []
    let heldSince = performance.now()
    for (const { id, task } of batch.jobs) {
      announce(id)
      answers.push(await answer(id, task))
      if (performance.now() - heldSince < HOLD_MS) continue
      await post({ answers })
      answers = []
      heldSince = performance.now()
    }
    if (answers.length > 0) await post({ answers })
  }
  isRunning = false
}

async function answer(id: number, task: unknown): Promise<Answer> {
  try {
    return { id, result: await handle(task) }
  } catch (error) {
    return { id, thrown: error instanceof Error ? error.message : String(error) }
  }
}

function announce(id: number): void {
  const number = Buffer.alloc(4)
  number.writeUInt32LE(id)
  writeSync(ANNOUNCEMENTS, number)
}

/** Waits until the answers have left the process: a job that ends it must not take them along. */
function post(answers: Answers): Promise<void> {
  return new Promise((resolve) => process.send!(answers, undefined, undefined, () => resolve()))
}
