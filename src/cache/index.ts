import { realpathSync } from 'node:fs'
import type { FileMemory } from '../model/file-memory.js'
import { makePrivate } from './folder.js'
import { packMemory } from './memory.js'
import { sha256 } from './pack.js'
import { loadPack, savePack } from './pack-file.js'

export { cacheFolder } from './folder.js'

/** What a cache depends on. */
export interface CacheRequest {
  readonly folder: string
  /** The scanned folders: nothing is ever written below them. */
  readonly roots: readonly string[]
  /** Everything but the files that decides what reading gives: program, readers, vocabulary, flags. */
  readonly key: readonly string[]
}

/** What earlier runs read of one target. */
export interface Cache extends FileMemory {
  /** Writes down what this run read, for the next one. Never fails: what cannot be written is read again. */
  save(): void
}

/** Opens the cache of a target; undefined where the folder cannot be made ours alone. */
export function openCache({ folder, roots: given, key }: CacheRequest): Cache | undefined {
  const roots = given.map((root) => realpathSync(root))
  if (!makePrivate(folder, roots)) return undefined
  const name = sha256(JSON.stringify([key, roots]))
  const memory = packMemory(loadPack(folder, name) ?? new Map())
  return {
    ...memory,
    save() {
      const pack = memory.pack()
      if (pack !== undefined) savePack(folder, name, pack)
    },
  }
}
