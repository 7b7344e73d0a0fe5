import { existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve, sep } from 'node:path'

/** Where this user's programs keep what can be made again, by the custom of the system. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const named = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME']
  // A relative path is to be ignored (XDG Base Directory Specification).
  if (named !== undefined && isAbsolute(named)) return join(named, 'holdfast')
  return join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache', 'holdfast')
}

/**
 * Makes the folder ours alone (`roots` are true paths), or says with `false` that it cannot be used: it lies inside a scanned folder, is a link,
 * belongs to somebody else or lets others in, or there is no home to put it in (a service's user often has none, and gets none from us).
 */
export function makePrivate(folder: string, roots: readonly string[]): boolean {
  try {
    const whole = wholePath(folder)
    if (roots.some((root) => isBelow(whole, root)) || !existsSync(dirname(dirname(folder)))) return false
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const stats = lstatSync(folder)
    return stats.isDirectory() && isOwn(stats) && (process.platform === 'win32' || (stats.mode & 0o077) === 0)
  } catch {
    return false
  }
}

/** Whether a file or folder belongs to the user who runs this. */
export function isOwn({ uid }: { readonly uid: number }): boolean {
  return process.getuid === undefined || uid === process.getuid()
}

/** The path without links, as far as it exists. */
function wholePath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : resolve(wholePath(parent), path.slice(parent.length).replace(/^[\\/]/, ''))
  }
}

function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}
