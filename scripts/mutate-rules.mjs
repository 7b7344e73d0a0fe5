#!/usr/bin/env node
/**
 * Takes one condition after the other out of the code rules and asks whether a test notices. `node scripts/mutate-rules.mjs
 * [FILE…]`; survivors are printed as they are found, and it ends with 1 where there is one.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundler, reachOf } from './mutation/bundle.mjs'
import { mutantsOf } from './mutation/mutants.mjs'
import { trials } from './mutation/trial.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What reads and judges HF106, HF107, HF108, HF114, HF115 and HF120. */
const RULES = [
  'src/assess/cannot-start.ts',
  'src/assess/control-facts.ts',
  'src/assess/controls-across.ts',
  'src/assess/fail-open.ts',
  'src/assess/locked-out.ts',
  'src/assess/newcomers.ts',
  'src/assess/no-moderation.ts',
  'src/assess/soft-delete.ts',
  'src/assess/upload-metadata.ts',
  'src/read/code/admin-login.ts',
  'src/read/code/boot-clients.ts',
  'src/read/code/boot-schemas.ts',
  'src/read/code/boot-settings.ts',
  'src/read/code/boot.ts',
  'src/read/code/brackets.ts',
  'src/read/code/branches.ts',
  'src/read/code/control-calls.ts',
  'src/read/code/control-kinds.ts',
  'src/read/code/controls.ts',
  'src/read/code/deletion-idioms.ts',
  'src/read/code/deletion.ts',
  'src/read/code/functions.ts',
  'src/read/code/long-line.ts',
  'src/read/code/masked.ts',
  'src/read/code/newcomers.ts',
  'src/read/code/outside-logins.ts',
  'src/read/code/provider-names.ts',
  'src/read/code/public-buckets.ts',
  'src/read/code/readiness.ts',
  'src/read/code/uploads.ts',
  'src/read/code/verdicts.ts',
]

/** The tests of the rules and of the readers; those of the many samples last, since they take longest. */
const TESTS = [
  ...['cannot-start', 'code-rules', 'controls-across', 'fail-open', 'locked-out', 'no-moderation'].map(
    (name) => `tests/assess/${name}.test.ts`,
  ),
  ...readdirSync(`${root}/tests/read/code`, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    .map((name) => `tests/read/code/${name}`),
]

const files = process.argv.length > 2 ? process.argv.slice(2) : RULES
const reach = await reachOf(TESTS, root)
const trial = trials(root)
const started = Date.now()
let tried = 0
let survived = 0
try {
  for (const file of files) await tryAll(file)
} finally {
  trial.close()
}
const seconds = Math.round((Date.now() - started) / 1000)
console.log(`${tried} mutants, ${tried - survived} noticed by a test, ${survived} survived; ${seconds} s`)
process.exitCode = survived === 0 ? 0 : 1

/** Tries every mutant of a source with the tests that import it. */
async function tryAll(file) {
  const text = readFileSync(`${root}/${file}`, 'utf8')
  const tests = TESTS.filter((test) => reach.get(test).has(file))
  if (tests.length === 0) throw new Error(`No test imports ${file}.`)
  const bundle = await bundler(tests, file, root)
  const before = await trial.firstFailure(await bundle.write(text))
  if (before !== undefined) throw new Error(`A test fails before anything was taken out of ${file}: ${before}`)
  const [triedBefore, survivedBefore] = [tried, survived]
  for (const mutant of mutantsOf(text)) {
    tried += 1
    if ((await trial.firstFailure(await bundle.write(mutant.text))) !== undefined) continue
    survived += 1
    console.log(`  ${file}:${mutant.line} ${mutant.what}`)
  }
  await bundle.close()
  console.log(`${file}: ${tried - triedBefore} tried, ${survived - survivedBefore} survived`)
}
