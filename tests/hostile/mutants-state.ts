import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where a run stopped, so that the next one goes on; `MUTANTS_STATE` names another file. */
const STATE =
  process.env['MUTANTS_STATE'] ?? join(import.meta.dirname, '../../node_modules/.cache/holdfast/mutants.json')
const FIXTURES = join(import.meta.dirname, '../fixtures/mutants')

/** How many mutants of each reader have been read. */
export type Progress = Record<string, number>

/** The progress of earlier runs; none where there was none. */
export function readProgress(): Progress {
  try {
    return JSON.parse(readFileSync(STATE, 'utf8'))
  } catch {
    return {}
  }
}

/** Keeps the progress, whole or as it was. */
export function writeProgress(progress: Progress): void {
  mkdirSync(dirname(STATE), { recursive: true })
  writeFileSync(`${STATE}.tmp`, JSON.stringify(progress, undefined, 1))
  renameSync(`${STATE}.tmp`, STATE)
}

/** Makes a fixture of a fault: from then on `tests/read/mutants.test.ts` reads it every time. */
export function keepFault(
  reader: string,
  path: string | undefined,
  number: number,
  fault: string,
  base64: string,
): void {
  mkdirSync(FIXTURES, { recursive: true })
  const name = `${reader.replaceAll(/[^a-z0-9]+/g, '-')}-${number}.json`
  writeFileSync(join(FIXTURES, name), `${JSON.stringify({ reader, path, fault, base64 }, undefined, 1)}\n`)
}
