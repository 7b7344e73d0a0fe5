import type { ProgressEvent } from '../flows/progress.js'

/**
 * Shows one changing line on a terminal's standard error; says nothing anywhere else. A terminal that cannot move its cursor, and who
 * has it read aloud line by line, gets one plain line for each stage.
 */
export interface ProgressLine {
  show(event: ProgressEvent): void
  /** Wipes the line, before anything else is printed. */
  done(): void
}

/** At most so many updates a second: fast enough to reassure, slow enough to cost nothing. */
const UPDATE_MS = 100

/** See `ProgressLine`. */
export function progressLine(
  stderr: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  isWanted: boolean,
  now: () => number,
  isDumb = false,
): ProgressLine {
  if (!isWanted || !stderr.isTTY) return { show: () => {}, done: () => {} }
  if (isDumb) return plainLines(stderr)
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

/** One line when a stage begins; stages that are told alike are told once. */
function plainLines(stderr: Pick<NodeJS.WriteStream, 'write'>): ProgressLine {
  let shown: string | undefined
  return {
    show(event) {
      const line = event.stage === 'read' ? `Reading ${event.total} files…` : sentence(event)
      if (line === shown) return
      shown = line
      stderr.write(`${line}\n`)
    },
    done() {},
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
