import { constants } from 'node:os'

/** Something to undo before the process leaves on a signal. Must not wait for anything. */
export type Cleanup = () => void

/** The process as seen from here; a test passes its own. */
export interface SignalSource {
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown
  off(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown
  exit(code: number): unknown
}

/** Signals on which an interrupted run tidies up; the exit code is 128 and the signal's number (130, 143). */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const pending = new Map<SignalSource, Set<Cleanup>>()

/** Runs `cleanup` if the process is interrupted before the returned function is called. */
export function onInterrupt(cleanup: Cleanup, source: SignalSource = process): () => void {
  const cleanups = pending.get(source) ?? listen(source)
  cleanups.add(cleanup)
  return () => {
    cleanups.delete(cleanup)
  }
}

function listen(source: SignalSource): Set<Cleanup> {
  const cleanups = new Set<Cleanup>()
  pending.set(source, cleanups)
  for (const signal of SIGNALS) {
    source.on(signal, () => {
      for (const cleanup of cleanups) cleanup()
      source.exit(128 + constants.signals[signal])
    })
  }
  return cleanups
}
