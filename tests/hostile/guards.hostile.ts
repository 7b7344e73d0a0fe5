import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GUARDS } from './guards.js'

const ROOT = join(import.meta.dirname, '../..')
const PARTS = ['src', 'commands', 'tests', 'docs', 'templates', 'vendor-db', 'scripts', 'package.json', 'tsconfig.json']
/** The tests alone: nothing is built, so a guard is missed by those that run from source. Limits as in `vitest.config.ts`. */
const CONFIG = `export default { test: {
  include: ['tests/**/*.test.ts'], pool: 'forks', maxWorkers: 1, bail: 1, testTimeout: 30_000, hookTimeout: 120_000,
} }
`

let copy: string
let removed = 0

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'holdfast-guards-'))
  for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true })
  for (const part of ['node_modules', 'dist']) symlinkSync(join(ROOT, part), join(copy, part))
  writeFileSync(join(copy, 'guards.config.mjs'), CONFIG)
})
afterAll(() => {
  rmSync(copy, { recursive: true })
  console.log(`guards: ${removed} of ${GUARDS.length} removed one by one; each was missed by a test`)
})

describe('without a guard a test fails', () => {
  it.each([...new Set(GUARDS.flatMap(({ tests }) => tests))])(
    'with all of them none does: %s',
    {
      timeout: 600_000,
    },
    async (file) => {
      expect(existsSync(join(copy, file))).toBe(true)
      expect(await failing([file])).toBe('')
    },
  )

  it.each(GUARDS.map((guard) => [guard.name, guard] as const))('%s', { timeout: 600_000 }, async (_, guard) => {
    const path = join(copy, guard.file)
    const source = readFileSync(path, 'utf8')
    const texts = [guard.guard, ...(guard.behind ?? [])]
    for (const text of texts) expect(source.split(text), 'the guard stands in the source once').toHaveLength(2)
    const without = texts.reduce(
      (left, text) => left.replace(text, () => (text === guard.guard ? guard.without : '')),
      source,
    )
    writeFileSync(path, without)
    try {
      expect(await failing(guard.tests), 'a test misses it').not.toBe('')
      removed += 1
    } finally {
      writeFileSync(path, source)
    }
  })
})

/** What the tests say where one fails or none ends; empty where all pass. */
function failing(tests: readonly string[]): Promise<string> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--config', 'guards.config.mjs', '--reporter=dot', ...tests]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: copy, timeout: 500_000, killSignal: 'SIGKILL' }, (error, stdout, stderr) =>
      resolve(error === null ? '' : stdout + stderr || 'no end'),
    )
  })
}
