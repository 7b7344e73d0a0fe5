import type { Assessment } from '../model/assessment.js'
import { AssessmentSchema } from '../model/assessment-schema.js'
import { ConfigError } from '../model/errors.js'
import { visible } from '../util/safe-text.js'

/** A saved assessment is text of our own making; nothing of it nests deeper. */
const DEEPEST = 64
/** Faults beyond these say nothing new. */
const MOST_FAULTS = 10

/**
 * The assessment that a saved JSON holds: the contract read back, so that every format gives the bytes that it gave beside the audit.
 * The text is anybody's; throws `ConfigError` with the place of each fault.
 */
export function savedAssessment(text: string, name: string): Assessment {
  const document = parse(text, name)
  const result = AssessmentSchema.safeParse(document)
  if (!result.success) {
    const faults = result.error.issues
      .slice(0, MOST_FAULTS)
      .map(({ path, message }) => `  ${at(path)}: ${visible(message)}`)
    const rest = result.error.issues.length - faults.length
    throw new ConfigError(
      [`${visible(name)} is no assessment of version 1:`, ...faults, ...(rest > 0 ? [`  and ${rest} more`] : [])].join(
        '\n',
      ),
      'Write one with `holdfast audit --format json`; the contract is docs/schema/assessment.schema.json.',
    )
  }
  // Not the parsed copy: its keys stand in the order of the schema, and a report may show them in the order of the file.
  return nested(document as Contract)
}

function parse(text: string, name: string): unknown {
  if (depthOf(text) > DEEPEST) throw new ConfigError(`${visible(name)} is nested too deeply to be an assessment.`)
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch (error) {
    throw new ConfigError(
      `${visible(name)} is no JSON: ${visible((error as Error).message)}`,
      'Write an assessment with `holdfast audit --format json`.',
    )
  }
}

/** How deep the brackets of a text nest, outside of its strings. Counted before parsing: recursion on what follows must end. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isInString) {
      if (unit === BACKSLASH) i++
      else if (unit === QUOTE) isInString = false
    } else if (unit === QUOTE) isInString = true
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) deepest = Math.max(deepest, ++depth)
    else if (unit === OPEN_BRACE + 2 || unit === OPEN_BRACKET + 2) depth--
  }
  return deepest
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACE = 0x7b
const OPEN_BRACKET = 0x5b

function at(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '(top)' : visible(path.map(String).join('.'))
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
