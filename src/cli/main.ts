import { setFlagsFromString } from 'node:v8'
import { EXIT_USAGE, failureOf } from './errors.js'
import { unknownCommand } from './unknown-command.js'

/**
 * How much bytecode a function runs before the engine thinks of compiling it for speed; by itself about an eighth of this. A run of
 * a second or two never earns back most of that work, which threads beside it do; measured, `docs/performance.md`.
 */
const INTERRUPT_BUDGET = 1_000_000

/** A later engine may not know the flag and would say so on standard error; it then compiles as it likes. */
const LAST_KNOWN_NODE = 24

/** Runs the command line. Ends by setting the exit code, never by `process.exit`, which would cut large output short. */
export async function run(argv: readonly string[], url: string): Promise<void> {
  const isDebug = argv.includes('--debug')
  if (Number.parseInt(process.versions.node, 10) <= LAST_KNOWN_NODE)
    setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`)
  watchStreams()
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    // The framework throws what standard output says.
    if (error.syscall === 'write' && error.code !== undefined) unwritable(error)
    else fail(error, isDebug)
    process.exit()
  })
  try {
    const { run: runOclif } = await import('@oclif/core/run')
    await runOclif([...argv], url)
  } catch (error) {
    fail((await unknownCommand(error, argv, url)) ?? error, isDebug)
  }
}

function fail(error: unknown, isDebug: boolean): void {
  const { code, message } = failureOf(error, isDebug)
  say(message)
  process.exitCode = code
}

/**
 * Unheard, a failing stream would end the process with the code of a failed gate. Standard error that nobody takes changes
 * nothing; standard output does, unless its reader had simply seen enough.
 */
function watchStreams(): void {
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', unwritable)
}

function unwritable({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return
  say(`Standard output could not be written (${code ?? message}).`)
  process.exitCode = EXIT_USAGE
}

const said = new Set<string>()

function say(message: string): void {
  if (message === '' || said.has(message)) return
  said.add(message)
  process.stderr.write(`holdfast: ${message}\n`)
}
