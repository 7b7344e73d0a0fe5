import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRealFolder, readSteering } from './disk-file.js'

/** What the version-control data beside a folder tells, read as plain text. Git itself is never run. */
export interface GitMetadata {
  /** `owner/name` of the remote called origin. */
  readonly repository?: string
  /** The commit that is checked out. */
  readonly revision?: string
}

const CONFIG_BYTES = 64 * 1024
const PACKED_REFS_BYTES = 8 * 1024 * 1024
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/
const REF = /^ref: (refs\/[\w./+@-]{1,250})$/
const SECTION = /^\[\s*([\w.-]+)(?:\s+"([^"]*)")?\s*\]/
const URL_LINE = /^url\s*=\s*(\S.*)$/
const REMOTE_PATH = /^[\w.-]+(?:\/[\w.-]+){1,7}$/

/** Reads what `.git` tells of the folder `root`. A `.git` that is a file or a link is passed by. Throws `UnreadableError`. */
export function gitMetadata(root: string): GitMetadata {
  if (!isRealFolder(`${root}/.git`)) return {}
  const config = text(root, '.git/config', CONFIG_BYTES)
  const origin = config === undefined ? undefined : originUrl(config)
  return {
    ...optional('repository', origin === undefined ? undefined : repositoryOf(origin)),
    ...optional('revision', revision(root)),
  }
}

/** Whether the folder, or one around it, is a working tree of git. */
export function isInWorkingTree(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (lstatSync(join(at, '.git'), { throwIfNoEntry: false })) return true
    if (at === dirname(at)) return false
  }
}

function optional<K extends keyof GitMetadata>(key: K, value: string | undefined): Pick<GitMetadata, K> | object {
  return value === undefined ? {} : { [key]: value }
}

function text(root: string, path: string, cap: number): string | undefined {
  return readSteering(root, `${root}/${path}`, cap)?.toString('utf8')
}

function revision(root: string): string | undefined {
  const head = text(root, '.git/HEAD', CONFIG_BYTES)?.trim()
  if (head === undefined) return undefined
  if (COMMIT.test(head)) return head
  const ref = REF.exec(head)?.[1]
  if (ref === undefined || ref.split('/').includes('..')) return undefined
  const loose = text(root, `.git/${ref}`, CONFIG_BYTES)?.trim()
  if (loose !== undefined && COMMIT.test(loose)) return loose
  const line = text(root, '.git/packed-refs', PACKED_REFS_BYTES)
    ?.split('\n')
    .find((packed) => packed.trimEnd().endsWith(` ${ref}`))
  const commit = line?.split(' ')[0]
  return commit !== undefined && COMMIT.test(commit) ? commit : undefined
}

function originUrl(config: string): string | undefined {
  let isOrigin = false
  for (const raw of config.split('\n')) {
    const line = raw.trim()
    const section = SECTION.exec(line)
    if (section) isOrigin = section[1]!.toLowerCase() === 'remote' && section[2] === 'origin'
    const url = isOrigin ? URL_LINE.exec(line)?.[1] : undefined
    if (url) return url.trim()
  }
  return undefined
}

/** `owner/name` from the address of a remote, credentials and host dropped; undefined for paths on this machine. */
export function repositoryOf(remote: string): string | undefined {
  const path = remote.includes('://') ? urlPath(remote) : scpPath(remote)
  const trimmed = path
    ?.replace(/^\//, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '')
  return trimmed !== undefined && REMOTE_PATH.test(trimmed) ? trimmed : undefined
}

function urlPath(remote: string): string | undefined {
  try {
    const url = new URL(remote)
    return url.protocol === 'file:' || url.host === '' ? undefined : url.pathname
  } catch {
    return undefined
  }
}

/** The short form of ssh: `git@host:owner/name.git`. */
function scpPath(remote: string): string | undefined {
  const colon = remote.indexOf(':')
  const slash = remote.indexOf('/')
  return colon > 0 && (slash === -1 || colon < slash) ? remote.slice(colon + 1) : undefined
}
