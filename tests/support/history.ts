import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { put, tree } from '../collect/tree.js'

/** A small git history, made by git itself in a folder of its own. */
export interface History {
  readonly root: string
  /** Writes these files (undefined removes one) on top of a revision and commits them under a branch name. */
  commit(branch: string, files: Record<string, string | undefined>, onTopOf?: string): void
  git(...args: string[]): string
}

/** Identity and settings from nowhere: neither the user's nor the system's. */
const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
}

/** Begins a history whose first commit, on the branch `main`, holds these files. */
export function history(files: Record<string, string>): History {
  const root = tree()
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env: ENV, encoding: 'utf8', stdio: 'pipe' })
  const commit: History['commit'] = (branch, changed, onTopOf) => {
    if (onTopOf !== undefined) git('checkout', '--quiet', '-b', branch, onTopOf)
    for (const [path, text] of Object.entries(changed)) {
      if (text === undefined) rmSync(join(root, path))
      else put(root, path, text)
    }
    git('add', '--all')
    git('commit', '--quiet', '--message', branch)
  }
  git('init', '--quiet', '--initial-branch', 'main')
  commit('main', files)
  return { root, commit, git }
}
