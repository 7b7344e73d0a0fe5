import type { LedgerEntry } from '../model/source-file.js'
import { REASON } from './reasons.js'

/** The file in which a repository names its submodules. */
export const SUBMODULE_FILE = '.gitmodules'

const PATH_LINE = /^\s*path\s*=\s*(\S.*)$/
const MAX_SUBMODULES = 10_000

/** The submodules that the tree names, and whether their files were there. */
export class Submodules {
  private readonly declared = new Set<string>()
  private readonly present = new Set<string>()

  /** Takes in a `.gitmodules` of `folder` (empty or ending in a slash). */
  declare(folder: string, text: string): void {
    for (const line of text.split('\n')) {
      const path = PATH_LINE.exec(line.trimEnd())?.[1]?.replaceAll('"', '')
      if (path && isInside(path) && this.declared.size < MAX_SUBMODULES) this.declared.add(`${folder}${path}/`)
    }
  }

  /** Notes that a folder (ending in a slash) was met: entered and found with files in it, or named in the ledger. */
  meet(folder: string): void {
    this.present.add(folder)
  }

  /** One row for each submodule whose files are not there. */
  missing(): LedgerEntry[] {
    return [...this.declared]
      .filter((path) => !this.present.has(path))
      .map((path) => ({ path, reason: REASON.submodule }))
  }
}

function isInside(path: string): boolean {
  return !path.startsWith('/') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}
