import { failureOf } from './errors.js'

/** Runs the command line. Ends by setting the exit code, never by `process.exit`, which would cut large output short. */
export async function run(argv: readonly string[], url: string): Promise<void> {
  try {
    const { run: runOclif } = await import('@oclif/core/run')
    await runOclif([...argv], url)
  } catch (error) {
    const { code, message } = failureOf(error, argv.includes('--debug'))
    if (message !== '') process.stderr.write(`holdfast: ${message}\n`)
    process.exitCode = code
  }
}
