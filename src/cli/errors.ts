import { ConfigError } from '../model/errors.js'
import { visibleLines } from '../util/safe-text.js'

/** Exit codes of wrong use and of our own bugs; the gate knows the others. */
export const EXIT_USAGE = 2
export const EXIT_BUG = 70

/** What to print on standard error for a failure, and with which code to end. */
export interface Failure {
  readonly code: number
  readonly message: string
}

/** Tells the user's mistakes from ours. `isDebug` adds the stack of a bug. What a message quotes is shown, never obeyed. */
export function failureOf(error: unknown, isDebug: boolean): Failure {
  const { code, message } = judge(error, isDebug)
  return { code, message: visibleLines(message) }
}

function judge(error: unknown, isDebug: boolean): Failure {
  if (isConfigError(error))
    return { code: EXIT_USAGE, message: error.hint ? `${error.message}\n${error.hint}` : error.message }
  if (isOutside(error))
    return { code: EXIT_USAGE, message: `The system does not let us go on: ${error.code}, ${error.syscall}.` }
  const exit = (error as { oclif?: { exit?: number } }).oclif?.exit
  const message = error instanceof Error ? error.message : String(error)
  if (exit !== undefined)
    return { code: exit === 0 ? 0 : EXIT_USAGE, message: exit === 0 ? '' : firstParagraph(message) }
  const stack = isDebug && error instanceof Error ? `\n${error.stack}` : ''
  return {
    code: EXIT_BUG,
    message: `This is a bug in holdfast: ${message}\nPlease report it with the command you ran${isDebug ? '' : '; --debug shows where it happened'}.${stack}`,
  }
}

/** What fails below us: a device, or a limit on open files or memory. Elsewhere such an error is expected or our mistake. */
function isOutside(error: unknown): error is NodeJS.ErrnoException {
  const { code, syscall } = error as NodeJS.ErrnoException
  return syscall !== undefined && ['EIO', 'EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC'].includes(code ?? '')
}

/** By name as well: a bundle holds a class of its own. */
function isConfigError(error: unknown): error is ConfigError {
  return error instanceof ConfigError || (error instanceof Error && error.name === 'ConfigError')
}

/** oclif appends «See more help with --help» and, for some errors, its whole configuration; the first lines are enough. */
function firstParagraph(message: string): string {
  return message
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 4)
    .join('\n')
}
