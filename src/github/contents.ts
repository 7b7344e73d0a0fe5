import { createHash } from 'node:crypto'
import { isBinaryName } from '../collect/binary-names.js'
import type { TreeEntry } from '../collect/git-tree.js'
import { DEFAULT_LIMITS, tooLarge } from '../collect/limits.js'
import { outermostLeftOut } from '../collect/memory.js'
import { ConfigError } from '../model/errors.js'
import { UnreadableError } from '../model/source-file.js'

/** The contents that an audit may ask for, known by their hash before they come. */
export class Contents {
  private readonly missing = new Map<string, number>()
  private readonly sizes = new Set<number>()
  private readonly held = new Map<string, Buffer>()
  private readonly failures = new Map<string, string>()

  constructor(entries: readonly TreeEntry[], mostBytes: number) {
    let bytes = 0
    for (const { object, size } of readable(entries)) {
      if (!this.missing.has(object)) bytes += size
      this.missing.set(object, size)
      this.sizes.add(size)
    }
    if (bytes > mostBytes)
      throw new ConfigError(
        `The repository holds ${mebibytes(bytes)} to read; at most ${mebibytes(mostBytes)} are held in memory.`,
        'Clone it, and audit the folder.',
      )
  }

  isWanted(size: number): boolean {
    return this.sizes.has(size)
  }

  /** Keeps a content where it is one of those listed; says whether it was. */
  offer(content: Buffer): boolean {
    for (const algorithm of ALGORITHMS) {
      const object = objectOf(content, algorithm)
      if (!this.missing.delete(object)) continue
      this.held.set(object, content)
      return true
    }
    return false
  }

  /** What is still to come, in the order of the listing. */
  stillMissing(): readonly string[] {
    return [...this.missing.keys()]
  }

  fail(object: string, reason: string): void {
    this.failures.set(object, reason)
  }

  bytes(object: string): Uint8Array {
    const content = this.held.get(object)
    if (content === undefined) throw new UnreadableError(this.failures.get(object) ?? 'the service did not hand it out')
    return content
  }
}

/** Git names a content by one of these. */
const ALGORITHMS = ['sha1', 'sha256'] as const

/** The name that git gives to a content: the hash of it behind `blob <size>\0`; git-hash-object(1). */
export function objectOf(content: Buffer, algorithm: (typeof ALGORITHMS)[number] = 'sha1'): string {
  return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex')
}

/** Files that an audit could open; the others are in its ledger by name and size alone. */
function readable(entries: readonly TreeEntry[]): TreeEntry[] {
  const paths = new Set(entries.map(({ path }) => path))
  return entries.filter(
    ({ path, kind, size }) =>
      kind === 'file' &&
      !isBinaryName(path) &&
      tooLarge(path.slice(path.lastIndexOf('/') + 1), size, DEFAULT_LIMITS) === undefined &&
      outermostLeftOut(path, paths) === undefined,
  )
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MiB`
}
