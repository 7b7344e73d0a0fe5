import type { OnProgress } from '../flows/progress.js'

/** Measures how long each stage takes, beside whoever else hears of the progress. */
export interface StageTimes {
  readonly onProgress: OnProgress
  /** «collect 12 ms, read 340 ms, …». */
  summary(): string
}

/** See `StageTimes`. */
export function stageTimes(next: OnProgress, now: () => number): StageTimes {
  const spent = new Map<string, number>()
  let current: string | undefined
  let since = now()
  const close = () => {
    const time = now()
    if (current !== undefined) spent.set(current, (spent.get(current) ?? 0) + time - since)
    since = time
  }
  return {
    onProgress(event) {
      close()
      current = event.stage
      next(event)
    },
    summary() {
      close()
      return [...spent].map(([stage, ms]) => `${stage} ${Math.round(ms)} ms`).join(', ')
    },
  }
}
