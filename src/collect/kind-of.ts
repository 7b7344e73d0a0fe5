import { statSync } from 'node:fs'

/** What the user means by a name: a file, a folder, or neither, which may be a revision. */
export function kindOf(name: string): 'file' | 'folder' | 'neither' {
  const stats = statSync(name, { throwIfNoEntry: false })
  if (stats === undefined) return 'neither'
  return stats.isDirectory() ? 'folder' : 'file'
}
