import type { Assessment } from '../model/assessment.js'
import { AssessmentSchema } from '../model/assessment-schema.js'
import { type SavedKind, savedDocument } from './saved-document.js'

/**
 * The assessment that a saved JSON holds: the contract read back, so that every format gives the bytes that it gave beside the audit.
 * The text is anybody's; throws `ConfigError` with the place of each fault.
 */
export function savedAssessment(text: string, name: string): Assessment {
  return nested(savedDocument(text, name, KIND) as Contract)
}

const KIND: SavedKind = {
  schema: AssessmentSchema,
  what: 'assessment',
  hint: 'Write one with `holdfast audit --format json`; the contract is docs/schema/assessment.schema.json.',
}

/** A place as the contract has it: flat. */
interface Flat {
  readonly path: string
  readonly line: number
  readonly column: number
}

interface Contract {
  readonly functions: readonly { readonly group: { readonly evidence: readonly Flat[] } }[]
  readonly dependencies: readonly { readonly evidence: readonly Flat[] }[]
  readonly unidentified: readonly { readonly evidence: readonly Flat[] }[]
  readonly findings: readonly { readonly evidence: readonly Flat[] }[]
}

/** The inverse of `contractOf`. */
function nested(document: Contract): Assessment {
  const places = <T extends { readonly evidence: readonly Flat[] }>(one: T) => ({
    ...one,
    evidence: one.evidence.map(placed),
  })
  return {
    ...document,
    functions: document.functions.map((one) => ({ ...one, group: places(one.group) })),
    dependencies: document.dependencies.map(places),
    unidentified: document.unidentified.map(places),
    findings: document.findings.map(places),
  } as unknown as Assessment
}

function placed({ path, line, column, ...rest }: Flat) {
  return { ...rest, location: { path, line, column } }
}
