import type { Stats } from 'node:fs'
import type { PlaceKind } from '../model/place.js'
import type { LedgerEntry, SourceFile } from '../model/source-file.js'
import { DiskFile, type TreePlace } from './disk-file.js'
import { type Entry, irregular } from './folder-entries.js'
import { type Limits, tooLarge } from './limits.js'
import { placeOf } from './place.js'
import type { Submodules } from './submodules.js'

/** What a walk has met so far: every entry is in exactly one of the three lists. */
export interface Ledger {
  readonly files: SourceFile[]
  readonly skipped: LedgerEntry[]
  readonly failed: LedgerEntry[]
}

/** Writes into the ledger what one tree holds, by paths below its root. */
export class TreeLedger {
  constructor(
    private readonly tree: TreePlace,
    private readonly ledger: Ledger,
    private readonly limits: Limits,
    private readonly submodules: Submodules,
  ) {}

  /** A file is read, unless it is none or too large. */
  take(path: string, { name, onDisk }: Entry, stats: Stats): void {
    const reason = irregular(stats)
    const large = reason ? undefined : tooLarge(name, stats.size, this.limits)
    if (reason) this.skip(path, reason)
    else if (large) this.skip(path, large, placeOf(path))
    else this.ledger.files.push(new DiskFile(this.tree.prefix + path, placeOf(path), stats, this.tree, onDisk))
  }

  /** Left out on purpose. */
  skip(path: string, reason: string, place?: PlaceKind): void {
    this.submodules.meet(path)
    this.ledger.skipped.push({ path: this.tree.prefix + path, reason, ...(place && { place }) })
  }

  /** Should have been read and could not be. */
  fail(path: string, reason: string): void {
    this.submodules.meet(path)
    this.ledger.failed.push({ path: this.tree.prefix + path || '.', reason, place: placeOf(path) })
  }

  /** How many entries all trees have given together. */
  count(): number {
    return this.ledger.files.length + this.ledger.skipped.length + this.ledger.failed.length
  }
}
