import type { ReadResult } from './evidence.js'
import type { ModuleFacts, ModuleSettings } from './reach.js'
import type { SourceFile } from './source-file.js'

/** What reading one file gave. */
export interface FileOutcome {
  /** Absent for bytes that are no text. */
  readonly parts?: readonly ReadResult[]
  readonly module?: ModuleFacts
  readonly settings?: ModuleSettings
}

/** What earlier runs of the same program read, so that what has not changed is not read again. */
export interface FileMemory {
  /** Of a file that the file system says is unchanged: its bytes need not be read. */
  unread(file: SourceFile): FileOutcome | undefined
  /** Of a file with these bytes. */
  recall(file: SourceFile, bytes: Uint8Array): FileOutcome | undefined
  /** Takes what reading a file gave; asked after `recall` for the same file. */
  keep(file: SourceFile, outcome: FileOutcome): void
}
