import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ConfigError } from '../model/errors.js'

/** Makes the folder of a file, one level deep; what stands there instead is judged when the file is written. */
export function makeFolderOf(path: string, cwd: string): void {
  try {
    mkdirSync(dirname(resolve(cwd, path)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') throw new ConfigError(`The folder of ${path} cannot be made (${code}).`)
  }
}
