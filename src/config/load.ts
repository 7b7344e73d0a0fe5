import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { Config } from '../model/config.js'
import { ConfigError } from '../model/errors.js'
import { yamlDepthOf } from '../read/syntax/yaml-depth.js'

/** The file that a product's root may hold. */
export const CONFIG_NAME = 'holdfast.yaml'

/** A configuration by hand is small; what is larger or deeper is something else. */
const LARGEST = 256 * 1024
const DEEPEST = 32

/**
 * Reads `holdfast.yaml` of the first folder, or the file that the user named. It is data: no includes, no addresses, no
 * expressions, no links. Gives an empty configuration where there is none; throws `ConfigError` with every fault at once.
 */
export function loadConfig(
  root: string,
  named: string | undefined,
): { readonly config: Config; readonly path: string | undefined } {
  const path = named ?? join(root, CONFIG_NAME)
  const text = readSmall(path, named !== undefined)
  if (text === undefined) return { config: {}, path: undefined }
  return { config: parseConfig(text, named ?? CONFIG_NAME), path: named ?? CONFIG_NAME }
}

/** Checks the text of a configuration; `name` is for messages. */
export function parseConfig(text: string, name: string): Config {
  if (yamlDepthOf(text, DEEPEST) > DEEPEST)
    throw new ConfigError(
      `${name}: nested deeper than ${DEEPEST} levels.`,
      'A configuration is flat; see the schema in docs/schema.',
    )
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', maxAliasCount: 0 } as never)
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${name}:${line}:${col}`
  }
  const faults = document.errors.map((error) => `${position(error.pos[0])} ${error.message.split('\n')[0]}`)
  if (faults.length === 0) {
    const result = Config.safeParse(plainValue(document, name))
    if (result.success) return result.data
    const located = result.error.issues.map((issue) => ({ issue, offset: offsetOf(document, issue.path) }))
    located.sort((a, b) => a.offset - b.offset)
    for (const { issue, offset } of located)
      faults.push(`${position(offset)} ${issue.path.join('.') || 'file'}: ${issue.message}`)
  }
  throw new ConfigError(faults.join('\n'), 'The schema is docs/schema/config.schema.json.')
}

/** The value without aliases: an anchor that grows when it is followed has no place in a configuration. */
function plainValue(document: ReturnType<typeof parseDocument>, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {}
  } catch {
    throw new ConfigError(`${name}: aliases (*name) are not taken.`, 'Write the value out where it is meant.')
  }
}

/** Where the faulty value stands, or the nearest thing around it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let keys = [...path]; keys.length > 0; keys = keys.slice(0, -1)) {
    const node = document.getIn(keys, true) as { range?: readonly [number, number, number] } | undefined
    if (node?.range) return node.range[0]
  }
  return 0
}

function readSmall(path: string, isNamed: boolean): string | undefined {
  let handle: number | undefined
  try {
    if (!isNamed && lstatSync(path).isSymbolicLink())
      throw new ConfigError(`${CONFIG_NAME} is a link.`, 'Put the file itself there, or name one with --config.')
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | (isNamed ? 0 : constants.O_NOFOLLOW))
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw new ConfigError(`${path} is no file.`)
    if (stats.size > LARGEST) throw new ConfigError(`${path} is larger than ${LARGEST / 1024} KiB.`)
    const bytes = Buffer.alloc(stats.size)
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, stats.size, 0))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' && !isNamed) return undefined
    if (code === undefined) throw error
    throw new ConfigError(`${path} cannot be read: ${code === 'ENOENT' ? 'no such file' : code}.`)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
