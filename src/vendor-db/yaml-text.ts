import { LineCounter, parseDocument } from 'yaml'
import { type Positions, positionsOf } from '../config/positions.js'
import { visible } from '../util/safe-text.js'

/** The data of a YAML file, and where each value stands. */
export interface YamlText {
  readonly value: unknown
  readonly positions: Positions
}

/** Parses YAML strictly; `path` is for messages. Faults go to the list with file and line. */
export function readYaml(text: string, path: string, faults: string[]): YamlText | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' })
  const positions = positionsOf(document, lines, path)
  for (const { pos, message } of document.errors)
    faults.push(`${positions.ofOffset(pos[0])} is no YAML: ${visible(message.split('\n')[0]!.replace(POSITION, ''))}`)
  if (document.errors.length > 0) return undefined
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), positions }
  } catch {
    faults.push(`${path}: YAML aliases are not read; write the value out`)
    return undefined
  }
}

/** What the parser adds to its messages, and we say before. */
const POSITION = / at line \d+, column \d+:?$/
