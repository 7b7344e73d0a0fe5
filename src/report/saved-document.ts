import { ConfigError } from '../model/errors.js'
import { visible } from '../util/safe-text.js'

/** A saved document is text of our own making; nothing of it nests deeper. */
const DEEPEST = 64
/** Faults beyond these say nothing new. */
const MOST_FAULTS = 10

/** What is read back: its contract, how people call it, and how to get one. */
export interface SavedKind {
  readonly schema: {
    safeParse(document: unknown): { success: boolean; error?: { issues: readonly Issue[] } | undefined }
  }
  /** «assessment». */
  readonly what: string
  readonly hint: string
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/**
 * A JSON document that keeps to its contract, as it stands in the text: not the parsed copy, whose keys would stand in the order of
 * the schema. The text is anybody's; throws `ConfigError` with the place of each fault.
 */
export function savedDocument(text: string, name: string, { schema, what, hint }: SavedKind): unknown {
  const document = parse(text, name, hint)
  const { success, error } = schema.safeParse(document)
  if (success) return document
  const issues = error?.issues ?? []
  const faults = issues.slice(0, MOST_FAULTS).map(({ path, message }) => `  ${at(path)}: ${visible(message)}`)
  const rest = issues.length - faults.length
  throw new ConfigError(
    [`${visible(name)} is no ${what} of version 1:`, ...faults, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n'),
    hint,
  )
}

function parse(text: string, name: string, hint: string): unknown {
  if (depthOf(text) > DEEPEST) throw new ConfigError(`${visible(name)} is nested too deeply to be saved by Holdfast.`)
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch (error) {
    throw new ConfigError(`${visible(name)} is no JSON: ${visible((error as Error).message)}`, hint)
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
