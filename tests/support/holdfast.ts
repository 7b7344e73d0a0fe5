import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** The built program, as it is started. */
export const BIN = join(import.meta.dirname, '../../bin/run.js')

/** The day that tests assess as of, so that nothing depends on the clock. */
export const AS_OF = ['--as-of', '2026-11-01']

/** How a run ended and what it said. */
export interface Run {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Circumstances of a run; the environment is nearly empty unless a test fills it. */
export interface Circumstances {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly bin?: string
  readonly user?: number
}

/** Runs the built program to its end. */
export function holdfast(args: readonly string[], circumstances: Circumstances = {}): Promise<Run> {
  return ended(startHoldfast(args, circumstances))
}

/** Starts the built program. */
export function startHoldfast(
  args: readonly string[],
  { cwd, env, bin = BIN, user }: Circumstances = {},
): ChildProcess {
  return spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
}

/** Runs a line of bash in which `$HOLDFAST` is the program. */
export function bash(script: string, { cwd, env, bin = BIN }: Circumstances = {}): Promise<Run> {
  const started = spawn('bash', ['-c', script.replaceAll('$HOLDFAST', `'${process.execPath}' '${bin}'`)], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return ended(started)
}

/** Waits for the end of a process. */
export function ended(child: ChildProcess): Promise<Run> {
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) =>
      resolve({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    )
  })
}
