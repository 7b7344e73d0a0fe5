import type { PlacedMark } from '../map/components.js'
import type { Identity, PlacedCodeFact, PlacedEvidence, ReadResult } from '../model/evidence.js'
import type { PlaceKind } from '../model/place.js'
import type { ModuleFacts, ModuleSettings } from '../model/reach.js'
import type { LedgerEntry, SourceFile } from '../model/source-file.js'

/** All that reading the target gave, in the order of the files. */
export interface Reading {
  readonly evidence: readonly PlacedEvidence[]
  readonly marks: readonly PlacedMark[]
  readonly identities: readonly Identity[]
  readonly codeFacts: readonly PlacedCodeFact[]
  /** Source files of the product with what they import; empty where code is not looked into. */
  readonly modules: readonly ModuleFacts[]
  readonly moduleSettings: readonly ModuleSettings[]
  readonly filesRead: number
  readonly bytes: number
  readonly skipped: readonly LedgerEntry[]
  /** Each with the kind of its place. */
  readonly failed: readonly LedgerEntry[]
  /** Files that were not opened because nothing in such a place makes a dependency, counted by place. */
  readonly setAside: Readonly<Partial<Record<PlaceKind, number>>>
  readonly partial: readonly LedgerEntry[]
}

/** What one file gave, kept in the order of the files whatever order the answers came in. */
export interface FileReading {
  readonly file: SourceFile
  /** What says something; empty for most files. */
  readonly parts: ReadResult[]
  /** For a source file of the product, where code is looked into. */
  readonly module?: ModuleFacts | undefined
  readonly settings?: ModuleSettings | undefined
}

/** What reading has gathered so far, file by file. */
export interface Gathering {
  readonly readings: FileReading[]
  /** Files that were read and say nothing; of a million files most do, so they are only counted. */
  silent: number
  readonly skipped: LedgerEntry[]
  readonly failed: LedgerEntry[]
  readonly setAside: Map<PlaceKind, number>
  bytes: number
}
