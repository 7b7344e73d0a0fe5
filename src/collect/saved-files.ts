import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../model/errors.js'
import { codeOf, reasonOf } from './reasons.js'

/** Regular files of a folder that end in `.json`, by name; no link is followed, no folder entered. */
export function savedFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map(({ name }) => name)
      .sort()
      .map((name) => join(folder, name))
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'there is none of that name' : reasonOf(error)
    throw new ConfigError(
      `The folder ${folder} cannot be read: ${why}.`,
      'Name the folder that holds saved assessments.',
    )
  }
}
