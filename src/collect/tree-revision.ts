import { ConfigError } from '../model/errors.js'
import {
  type Collection,
  type LedgerEntry,
  NOT_AT_HAND,
  type Source,
  type SourceFile,
  UnreadableError,
} from '../model/source-file.js'
import { isLfsPointer } from './disk-file.js'
import type { TreeEntry } from './git-tree.js'
import { excludeLayers, fileLayer, type IgnoreLayer, type IgnoreLayers, judge, type OwnFile } from './ignore-rules.js'
import { DEFAULT_LIMITS, tooLarge } from './limits.js'
import { outermostLeftOut } from './memory.js'
import { sortByPath } from './names.js'
import { placeOf } from './place.js'
import { REASON } from './reasons.js'

/** A revision of a repository, found. */
export interface Revision {
  readonly commit: string
  /** The text of a file of the revision; undefined where there is none. For settings, not for what is audited. */
  text(path: string): string | undefined
  source(exclude?: readonly string[], ownFiles?: readonly OwnFile[]): Source
}

/** Hands out the contents of these entries, in about this order; throws `UnreadableError` for one that is not to be had. */
export type OpenContents = (entries: readonly TreeEntry[]) => { bytes(object: string): Uint8Array }

/** What is known of a revision, wherever it lies. */
export interface Tree {
  readonly commit: string
  /** How the product is called where its settings do not say. */
  readonly name: string
  /** What the product is called wherever it lies. */
  readonly product?: string | undefined
  /** `owner/name` */
  readonly repository?: string
  readonly entries: readonly TreeEntry[]
  readonly open: OpenContents
}

/** A revision from its tree: the same ledger whether git or a service hands out the contents. */
export function treeRevision({ commit, name, product, repository, entries, open }: Tree): Revision {
  return {
    commit,
    text: (path) => textOf(open, entries, path),
    source: (exclude = [], ownFiles = []) => ({
      collect: async () => ({
        ...collectEntries(open, entries, excludeLayers(exclude, ownFiles)),
        name,
        ...(product === undefined ? {} : { product }),
        revision: commit,
        ...(repository === undefined ? {} : { repository }),
      }),
    }),
  }
}

/** Settings by hand are small; what is larger is something else. */
const LARGEST_TEXT = 256 * 1024

function textOf(open: OpenContents, entries: readonly TreeEntry[], path: string): string | undefined {
  const entry = entries.find((one) => one.path === path && one.kind === 'file')
  if (entry === undefined || entry.size > LARGEST_TEXT) return undefined
  try {
    return Buffer.from(open([entry]).bytes(entry.object)).toString('utf8')
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    // Settings that are there and cannot be read must not pass for settings that are not there.
    throw new ConfigError(`${path} of the revision cannot be read: ${error.reason}.`)
  }
}

function collectEntries(open: OpenContents, entries: readonly TreeEntry[], exclude: IgnoreLayers) {
  const layers = [...ownIgnoreLayers(open, entries), ...exclude]
  const paths = new Set(entries.map(({ path }) => path))
  const leftOut = new Map<string, LedgerEntry>()
  const kept: TreeEntry[] = []
  for (const entry of entries) {
    const reason = reasonAgainst(entry, layers)
    const folder = outermostLeftOut(entry.path, paths)
    if (folder) leftOut.set(folder.path, folder)
    else if (reason) leftOut.set(reason.path, reason)
    else kept.push(entry)
  }
  sortByPath(kept)
  const objects = open(kept)
  const files = kept.map(
    ({ path, object, size }): SourceFile => ({
      path,
      size,
      place: placeOf(path),
      bytes: () => fetched(objects.bytes(object)),
    }),
  )
  return { files, skipped: sortByPath([...leftOut.values()]), failed: [] } satisfies Partial<Collection>
}

function reasonAgainst(entry: TreeEntry, layers: readonly IgnoreLayer[]): LedgerEntry | undefined {
  if (entry.kind === 'link') return { path: entry.path, reason: NOT_AT_HAND.link }
  if (entry.kind === 'submodule') return { path: `${entry.path}/`, reason: NOT_AT_HAND.submodule }
  const ignored = ignoredBecause(entry.path, layers)
  if (ignored) return ignored
  const large = tooLarge(entry.path.slice(entry.path.lastIndexOf('/') + 1), entry.size, DEFAULT_LIMITS)
  return large === undefined ? undefined : { path: entry.path, reason: large, place: placeOf(entry.path) }
}

/** The file, or the first folder on the way to it, that a rule leaves out. */
function ignoredBecause(path: string, all: readonly IgnoreLayer[]): LedgerEntry | undefined {
  for (let from = 0, slash = path.indexOf('/'); ; from = slash + 1, slash = path.indexOf('/', from)) {
    const part = slash < 0 ? path : path.slice(0, slash + 1)
    const layers = all.filter((layer) => layer.from <= from && path.startsWith(folderOf(layer)))
    const { reason } = judge(layers, part, slash < 0 ? path.slice(from) : path.slice(from, slash))
    if (reason !== undefined) return { path: part, reason }
    if (slash < 0) return undefined
  }
}

function folderOf({ origin, from }: IgnoreLayer): string {
  return origin.slice(0, from)
}

const OWN_IGNORE = '.holdfastignore'

/** What git tracks is read whatever `.gitignore` says; our own ignore files hold as they do on disk. */
function ownIgnoreLayers(open: OpenContents, entries: readonly TreeEntry[]): IgnoreLayer[] {
  return entries.flatMap(({ path, kind }) => {
    if (kind !== 'file' || (path !== OWN_IGNORE && !path.endsWith(`/${OWN_IGNORE}`))) return []
    const { layer } = fileLayer(path.slice(0, -OWN_IGNORE.length), OWN_IGNORE, textOf(open, entries, path) ?? '', 0)
    return layer === undefined ? [] : [layer]
  })
}

function fetched(bytes: Uint8Array): Uint8Array {
  if (isLfsPointer(bytes)) throw new UnreadableError(REASON.lfsPointer)
  return bytes
}
