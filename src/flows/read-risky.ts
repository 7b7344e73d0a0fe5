import type { ReadResult } from '../model/evidence.js'
import type { ReadTask } from '../read/read-file.js'
import { Failed, openSandbox } from '../sandbox/sandbox.js'
import { SANDBOX_HANDLER } from './paths.js'
import type { ReadRisky } from './risky-queue.js'

/** The sandbox for risky parsers, opened for one audit. */
export interface OpenReadRisky {
  readonly read: ReadRisky
  close(): void
}

/** What the child may use: enough for the largest file that is read, little enough to notice a bomb. */
const MEMORY_MB = 256

/** No honest file takes so long; what does is failed by name, and the scan goes on. */
const PER_FILE_MS = 5000

/** Opens it and starts the child at once, beside the listing of files. A file that ends the child or exceeds its limits is failed, with the reason. */
export function openReadRisky(): OpenReadRisky {
  const sandbox = openSandbox({ handler: SANDBOX_HANDLER, memoryMb: MEMORY_MB, perJobMs: PER_FILE_MS })
  void sandbox.run({ path: '', size: 0, payload: NOTHING_TO_READ })
  return {
    async read(task) {
      const outcome = await sandbox.run<ReadResult>({ path: task.path, size: task.bytes.byteLength, payload: task })
      return outcome instanceof Failed ? failedResult(task.path, outcome.reason) : outcome
    },
    close: () => sandbox.close(),
  }
}

/** Makes the child load what it needs before the first file comes. */
const NOTHING_TO_READ: ReadTask = { path: '', place: 'source', bytes: new Uint8Array(), readers: [] }

function failedResult(path: string, reason: string): ReadResult {
  return {
    evidence: [],
    references: [],
    codeFacts: [],
    identities: [],
    marks: [],
    problems: [{ path, reason, severity: 'failed' }],
  }
}
