/** How a sandbox is set up. */
export interface SandboxOptions {
  /** URL of the compiled module whose `handle` does the work. */
  readonly handler: URL | string
  /** URL of the compiled child script; the one beside this file unless told otherwise. */
  readonly script?: URL
  readonly memoryMb: number
  /** Wall-clock time one job may take, counted from when the child began it. */
  readonly perJobMs: number
  /** Wall-clock time the child may take until it begins its first job. */
  readonly startMs?: number
  /** After so many restarts the remaining jobs fail. */
  readonly maxRestarts?: number
}

/** No machine is so slow (assumption); a child that never came up would let the scan wait for ever. */
export const MAX_START_MS = 60_000
