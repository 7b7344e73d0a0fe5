import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { ConfigError } from '../model/errors.js'
import { envNames } from './env-names.js'

/** Settings by hand are small; what is larger is something else. */
const LARGEST = 1024 * 1024

/** The names that each of these files sets; throws `ConfigError` for one that cannot be read. Values are not kept. */
export function loadEnvNames(
  paths: readonly string[],
): { readonly file: string; readonly names: ReadonlySet<string> }[] {
  return paths.map((path) => {
    try {
      const stats = statSync(path)
      if (!stats.isFile() || stats.size > LARGEST)
        throw new ConfigError(`${path} is no file of settings.`, 'Name one of NAME=value lines, under 1 MiB.')
      return { file: basename(path), names: envNames(readFileSync(path, 'utf8')) }
    } catch (error) {
      if (error instanceof ConfigError) throw error
      throw new ConfigError(`${path} cannot be read.`, 'Check the path of --env and your rights.')
    }
  })
}
