import type { FileMemory, FileOutcome } from '../model/file-memory.js'
import type { SourceFile } from '../model/source-file.js'
import { compact, expand } from './compact.js'
import { type Pack, type PackEntry, sha256 } from './pack.js'

/** A memory of files that can be written down. */
export interface PackMemory extends FileMemory {
  /** What a next run should find; undefined where it would find nothing new. */
  pack(): Pack | undefined
}

/**
 * A memory over what an earlier run wrote down. A file is recognised by its state on disk, else by its bytes; its path and place
 * must be the same, since readers judge by them.
 */
export function packMemory(earlier: Pack): PackMemory {
  const next = new Map<string, PackEntry>()
  const digests = new Map<string, string>()
  let isNew = false
  const knownOf = ({ path, place }: SourceFile) => {
    const entry = earlier.get(path)
    return entry?.place === place ? entry : undefined
  }
  return {
    unread(file) {
      const entry = knownOf(file)
      if (entry === undefined || file.stamp === undefined || entry.stamp !== file.stamp) return undefined
      next.set(file.path, entry)
      return expand(entry.outcome)
    },
    recall(file, bytes) {
      const digest = sha256(bytes)
      const entry = knownOf(file)
      if (entry?.digest !== digest) {
        digests.set(file.path, digest)
        return undefined
      }
      next.set(file.path, { ...entry, stamp: file.stamp ?? '' })
      isNew ||= file.stamp !== undefined
      return expand(entry.outcome)
    },
    keep(file, outcome) {
      const digest = digests.get(file.path)
      // A parser that ran out of time or memory may do better next time.
      if (digest === undefined || hasFailed(outcome)) return
      next.set(file.path, { place: file.place, stamp: file.stamp ?? '', digest, outcome: compact(outcome) })
      isNew = true
    },
    pack: () => (isNew || next.size !== earlier.size ? next : undefined),
  }
}

function hasFailed({ parts = [] }: FileOutcome): boolean {
  return parts.some(({ problems }) => problems.some(({ severity }) => severity === 'failed'))
}
