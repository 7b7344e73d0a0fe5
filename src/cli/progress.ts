import type { ProgressEvent } from '../flows/progress.js'

/** Shows one changing line on a terminal's standard error; says nothing anywhere else. */
export interface ProgressLine {
  show(event: ProgressEvent): void
  /** Wipes the line, before anything else is printed. */
  done(): void
}

/** At most so many updates a second: fast enough to reassure, slow enough to cost nothing. */
const UPDATE_MS = 100

/** See `ProgressLine`. */
export function progressLine(stderr: NodeJS.WriteStream, isWanted: boolean, now: () => number): ProgressLine {
  if (!isWanted || !stderr.isTTY) return { show: () => {}, done: () => {} }
  let last = 0
  let isShown = false
  return {
    show(event) {
      const time = now()
      if (time - last < UPDATE_MS) return
      last = time
      isShown = true
      stderr.write(`\r\u001b[2K${sentence(event)}`)
    },
    done() {
      if (isShown) stderr.write('\r\u001b[2K')
      isShown = false
    },
  }
}

function sentence(event: ProgressEvent): string {
  switch (event.stage) {
    case 'collect':
      return 'Listing files…'
    case 'read':
      return `Reading files: ${event.done} of ${event.total}…`
    case 'match':
      return `Recognising vendors in ${event.count} places…`
    default:
      return 'Assessing…'
  }
}
