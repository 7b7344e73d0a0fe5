import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../model/errors.js'
import type { CompiledDb, CompiledFacts, CompiledSources, Vocabulary } from '../model/vendor-db.js'

/** The compiled database in its parts: each process loads those that it needs. */
export interface Compiled {
  readonly db: CompiledDb
  readonly vocabulary: Vocabulary
  readonly facts: CompiledFacts
  readonly sources: CompiledSources
}

const NAMES: Readonly<Record<keyof Compiled, string>> = {
  db: 'vendor-db.json',
  vocabulary: 'vendor-signals.json',
  facts: 'vendor-facts.json',
  sources: 'vendor-sources.json',
}

/** Reads one part from the folder of the compiled program; throws `ConfigError` where it is missing or damaged. */
export function readCompiled<Part extends keyof Compiled>(folder: string, part: Part): Compiled[Part] {
  try {
    // As ASCII, which `writeCompiled` sees to: reading it as UTF-8 takes twice as long.
    return JSON.parse(readFileSync(join(folder, NAMES[part]), 'latin1')) as Compiled[Part]
  } catch (error) {
    throw new ConfigError(
      `The vendor database cannot be read: ${(error as Error).message}`,
      'Build it with `npm run build`, or install holdfast again.',
    )
  }
}

/** Writes all parts to a folder, each the same for the same input. */
export function writeCompiled(folder: string, compiled: Compiled): void {
  for (const part of Object.keys(NAMES) as (keyof Compiled)[])
    writeFileSync(join(folder, NAMES[part]), asciiJson(compiled[part]))
}

/** JSON without a letter beyond ASCII: one such letter makes the engine hold and parse the whole text at twice the width. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
