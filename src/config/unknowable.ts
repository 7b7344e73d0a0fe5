import { ConfigError } from '../model/errors.js'

/** Settings of which the system does not say whether they are there: without them the verdict could be another. */
export function unknowable(path: string, error: unknown): ConfigError {
  const { code } = error as NodeJS.ErrnoException
  const why = code === 'EACCES' ? 'no permission' : (code ?? 'unknown error')
  return new ConfigError(`${path} cannot be read: ${why}.`, 'Check the path and your rights.')
}
