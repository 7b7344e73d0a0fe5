import { type Document, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { Config } from '../model/config.js'
import { ConfigError, ConfigFaults } from '../model/errors.js'
import { yamlDepthOf } from '../read/syntax/yaml-depth.js'
import { visible } from '../util/safe-text.js'
import { type Positions, positionsOf } from './positions.js'

/** A checked configuration, and where its values stand. */
export interface ParsedConfig {
  readonly config: Config
  /** `holdfast.yaml:3:7` of the value at this path of keys. */
  at(path: readonly PropertyKey[]): string
}

const DEEPEST = 32
/** More faults than this are one: it is another kind of file. */
const MOST_FAULTS = 20
const HINT = 'The schema is docs/schema/config.schema.json.'

interface Fault {
  readonly offset: number
  readonly message: string
}

/** Checks the text of a configuration; `name` is for messages. Throws `ConfigError` with every fault at once. */
export function parseConfig(text: string, name: string): ParsedConfig {
  if (yamlDepthOf(text, DEEPEST) > DEEPEST)
    throw new ConfigError(`${name}: nested deeper than ${DEEPEST} levels.`, `A configuration is flat. ${HINT}`)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' })
  const positions = positionsOf(document, lines, name)
  const faults = syntaxFaults(document)
  if (faults.length > 0) throw refused(faults, positions)
  const value: unknown = document.toJS() ?? {}
  const at: ParsedConfig['at'] = (path) => positions.ofOffset(positions.offsetOf(path))
  const result = Config.safeParse(value)
  if (result.success) return { config: result.data, at }
  const { message, hint = HINT } = refused(schemaFaults(result.error.issues, positions), positions)
  throw new ConfigFaults(message, hint, { config: soundKeysOf(value), at })
}

/** The keys without a fault of their own. */
function soundKeysOf(value: unknown): Config {
  if (typeof value !== 'object' || value === null) return {}
  const sound = Object.entries(value).filter(([key, one]) => Config.safeParse({ [key]: one }).success)
  return Config.parse(Object.fromEntries(sound))
}

/** What is no plain data: broken YAML, tags of other programs, references. */
function syntaxFaults(document: Document.Parsed): Fault[] {
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    offset: pos[0],
    message: code === 'MULTIPLE_DOCS' ? 'a second document begins here; write one' : message.replace(POSITION, ''),
  }))
  visit(document, {
    Alias: (_, { source, range }) => {
      faults.push({ offset: range?.[0] ?? 0, message: `*${source}: references are not followed; write the value` })
    },
  })
  return faults
}

/** What the parser adds to its messages after the first line, and we say before. */
const POSITION = / at line \d+, column \d+[\s\S]*$/

function schemaFaults(issues: readonly z.core.$ZodIssue[], positions: Positions): Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        offset: positions.offsetOfKey(issue.path, key),
        message: `${[...issue.path, key].join('.')}: unknown key`,
      }))
    const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
    return [{ offset: positions.offsetOf(issue.path), message: `${where}${issue.message}` }]
  })
}

/** The faults in the order of the file, each with its place. The file is the tree's: nothing of it is shown raw. */
function refused(faults: readonly Fault[], positions: Positions): ConfigError {
  const sorted = [...faults].sort((a, b) => a.offset - b.offset)
  const shown = sorted
    .slice(0, MOST_FAULTS)
    .map(({ offset, message }) => `${positions.ofOffset(offset)} ${visible(message)}`)
  const more = sorted.length - shown.length
  return new ConfigError([...shown, ...(more > 0 ? [`and ${more} more faults`] : [])].join('\n'), HINT)
}
