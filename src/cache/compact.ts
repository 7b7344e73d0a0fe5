import type { ReadResult } from '../model/evidence.js'
import type { FileOutcome } from '../model/file-memory.js'

/** An outcome as it is written down: most files say nothing, so what is empty is left out. */
export interface Compact extends Omit<FileOutcome, 'parts'> {
  readonly parts?: readonly Partial<ReadResult>[]
}

const NOTHING: ReadResult = { evidence: [], references: [], codeFacts: [], identities: [], marks: [], problems: [] }

/** Leaves out what is empty. */
export function compact({ parts, module, settings }: FileOutcome): Compact {
  return {
    ...(parts && { parts: parts.map(withoutEmpty).filter((part) => Object.keys(part).length > 0) }),
    ...(module && { module }),
    ...(settings && { settings }),
  }
}

/** The outcome again, whole. */
export function expand({ parts, ...rest }: Compact): FileOutcome {
  if (parts === undefined) return rest
  return { ...rest, parts: parts.map((part) => ({ ...NOTHING, ...part })) }
}

function withoutEmpty(part: ReadResult): Partial<ReadResult> {
  return Object.fromEntries(Object.entries(part).filter(([, facts]) => facts.length > 0))
}
