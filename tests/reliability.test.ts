import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const TESTS = import.meta.dirname
const PAGE = readFileSync(join(TESTS, '../docs/reliability.md'), 'utf8')
/** How many tests the threat model has under each letter. */
const COUNTS = { X: 10, P: 8, D: 9, O: 8, S: 4, N: 3, G: 7, R: 4 }
const IDS = Object.entries(COUNTS).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, n) => `${letter}${String(n + 1).padStart(2, '0')}`),
)
/** A row of the table: the id, and the files in its last cell. */
const ROWS = [...PAGE.matchAll(/^\| ([A-Z]\d\d) \|.*\| ([^|]+) \|$/gm)].map(([, id, files]) => ({
  id: id!,
  files: [...files!.matchAll(/`([^`]+)`/g)].map(([, file]) => file!),
}))

describe('the page of reliability', () => {
  it('has one line for each test of the threat model, in its order', () => {
    expect(ROWS.map(({ id }) => id)).toEqual(IDS)
  })

  it.each(ROWS.map(({ id, files }) => [id, files] as const))('%s is borne by a test in each file', (id, files) => {
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const path = join(TESTS, file)
      expect(existsSync(path), file).toBe(true)
      // A title begins with the ids that it answers for.
      expect(readFileSync(path, 'utf8'), file).toMatch(new RegExp(`['\`](?:[A-Z]\\d\\d )*${id}(?: [A-Z]\\d\\d)*[:,] `))
    }
  })
})
