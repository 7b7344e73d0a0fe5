import { spawnSync } from 'node:child_process'
import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, sep } from 'node:path'
import { ConfigError } from '../model/errors.js'

/** Of a repository of the world's largest, names of files and one batch of contents. */
const MOST_OUTPUT = 512 * 1024 * 1024
const LONGEST_MS = 120_000

/** Git as far as it is safe on a stranger's repository: it lists trees and hands out objects, and runs nothing. */
export interface Git {
  listTree(commit: string): Buffer
  /** What `cat-file` says to these lines. */
  catFile(mode: '--batch' | '--batch-check', lines: readonly string[]): Buffer
}

/**
 * Opens the repository whose `.git` lies in `top`. Of git only `ls-tree` and `cat-file` are started: with hostile local
 * settings `status`, `diff`, `archive` and others run programs, these two do not. Nothing is fetched, no settings of the user
 * or the system are read, and the program is taken from outside the tree.
 */
export function openGit(top: string): Git {
  const program = programOutside(top)
  const run = (args: readonly string[], input?: string) => {
    const result = spawnSync(program, [...SETTINGS, `--git-dir=${join(top, '.git')}`, ...args], {
      cwd: sep,
      env: ENVIRONMENT,
      input: input ?? '',
      maxBuffer: MOST_OUTPUT,
      timeout: LONGEST_MS,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    if (result.error || result.status !== 0)
      throw new ConfigError(
        `git ${args[0]} failed in ${top}.`,
        'Is it a whole repository, and does the revision exist in it?',
      )
    return result.stdout
  }
  return {
    listTree: (commit) => run(['ls-tree', '-r', '-z', '-l', '--full-tree', commit]),
    catFile: (mode, lines) => run(['cat-file', mode], `${lines.join('\n')}\n`),
  }
}

const SETTINGS = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['core.fsmonitor=', 'core.hooksPath=/dev/null', 'protocol.allow=never', 'safe.directory=*'].flatMap((one) => [
    '-c',
    one,
  ]),
]

/** All that git gets to know of the environment. */
const ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  HOME: '/nonexistent',
  PATH: '',
}

/** The first git on the search path that is no file of the tree; a relative entry of the path would be one. */
function programOutside(top: string): string {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git']
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute)) {
    for (const name of names) {
      const path = trueProgram(join(folder, name))
      if (path !== undefined && !isBelow(path, realpathSync.native(top)) && !isBelow(path, process.cwd())) return path
    }
  }
  throw new ConfigError(
    'A revision was asked for, and there is no git on the search path.',
    'Install git, or audit a folder.',
  )
}

function trueProgram(path: string): string | undefined {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile() ? realpathSync.native(path) : undefined
  } catch {
    return undefined
  }
}

function isBelow(path: string, folder: string): boolean {
  return folder !== sep && path.startsWith(`${folder}${sep}`)
}
