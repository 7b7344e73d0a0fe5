import { type Document, type ParsedNode, parseAllDocuments } from 'yaml'
import type { Data } from './data.js'
import { unmixed } from './mixed.js'
import { countOf } from './nesting.js'
import { type Parsed, SyntaxRefused } from './parsers.js'
import { convertYaml } from './yaml-convert.js'
import { yamlDepthOf } from './yaml-depth.js'

const MAX_DEPTH = 400
const MAX_DOCUMENTS = 10_000
const MAX_LENGTH = 4 * 1024 * 1024
/** Units that begin or end a token; each costs the parser some microseconds. */
const MAX_TOKENS = 250_000
const TOKEN_UNITS = '\n#[]{},"\'&*!%:'
const OPTIONS = {
  uniqueKeys: false,
  strict: false,
  prettyErrors: false,
  logLevel: 'silent',
  stringKeys: false,
} as const

interface Attempt {
  readonly tree: readonly Data[]
  readonly fault: string | undefined
  /** A map or list stands as a key, as `{{ x }}` reads when it is taken for YAML. */
  readonly hasComplexKey: boolean
}

/**
 * Reads all documents of a YAML stream. Aliases and merge keys are resolved. Where a file is a template, its directives are
 * replaced by runs of `~` of the same length, so that offsets stay true; where it holds a merge conflict, its marks are
 * passed over. The result is then marked partial.
 */
export function parseYaml(text: string): Parsed<readonly Data[]> {
  if (text.length > MAX_LENGTH) throw new SyntaxRefused('larger than 4 MiB')
  if (yamlDepthOf(text, MAX_DEPTH) > MAX_DEPTH) throw new SyntaxRefused(`nested more than ${MAX_DEPTH} levels deep`)
  if (countOf(text, TOKEN_UNITS, MAX_TOKENS) > MAX_TOKENS) throw new SyntaxRefused(`more than ${MAX_TOKENS} tokens`)
  if (documentsIn(text) > MAX_DOCUMENTS) throw new SyntaxRefused(`more than ${MAX_DOCUMENTS} documents`)
  const first = attempt(text)
  if (first.fault === undefined && !first.hasComplexKey) return { tree: first.tree }
  const rest = unmixed(text, '~')
  if (rest !== undefined) {
    const second = attempt(rest.text)
    if (first.fault !== undefined || second.fault === undefined)
      return { tree: second.tree, partial: second.fault ?? rest.reason }
  }
  return first.fault === undefined ? { tree: first.tree } : { tree: first.tree, partial: first.fault }
}

function attempt(text: string): Attempt {
  let documents: readonly Document.Parsed<ParsedNode>[]
  try {
    const parsed = parseAllDocuments(text, OPTIONS)
    documents = Array.isArray(parsed) ? parsed : []
  } catch {
    throw new SyntaxRefused('not YAML')
  }
  const error = documents.flatMap((document) => document.errors.slice(0, 1))[0]
  const { tree, fault, hasComplexKey } = convertYaml(documents, text)
  const errorText = error === undefined ? undefined : `line ${lineOf(text, error.pos[0])}: ${error.message}`
  return { tree, fault: errorText ?? fault, hasComplexKey }
}

function documentsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n---'); at >= 0 && count <= MAX_DOCUMENTS; at = text.indexOf('\n---', at + 1)) count++
  return count
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
