import type { ReadResult } from '../model/evidence.js'

/** What is read of a file that says nothing: one for all of them, since in a large tree they are most. */
export const NOTHING: ReadResult = {
  evidence: [],
  references: [],
  codeFacts: [],
  identities: [],
  marks: [],
  problems: [],
}
