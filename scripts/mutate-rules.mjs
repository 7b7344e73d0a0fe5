#!/usr/bin/env node
/**
 * Takes one condition after the other out of the code rules and asks whether a test notices. Works on a copy in a temporary
 * folder. `node scripts/mutate-rules.mjs [FILE…]`; ends with 1 where a mutant survives.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutantsOf } from './mutation/mutants.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What reads and judges HF106, HF107, HF108, HF114, HF115 and HF120. */
const RULES = [
  'src/assess/cannot-start.ts',
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
  'src/read/code/boot.ts',
  'src/read/code/control-calls.ts',
  'src/read/code/controls.ts',
  'src/read/code/deletion.ts',
  'src/read/code/newcomers.ts',
  'src/read/code/public-buckets.ts',
  'src/read/code/readiness.ts',
  'src/read/code/uploads.ts',
  'src/read/code/verdicts.ts',
]

/** The tests of readers and of rules: each kind is tried with its own, since most mutants are noticed there or nowhere. */
const TESTS = {
  read: ['tests/read/code'],
  assess: ['cannot-start', 'code-rules', 'controls-across', 'fail-open', 'locked-out'].map(
    (name) => `tests/assess/${name}.test.ts`,
  ),
}

const files = process.argv.length > 2 ? process.argv.slice(2) : RULES
const copy = mkdtempSync(join(tmpdir(), 'mutants-'))
try {
  for (const part of [
    'src',
    'tests/read',
    'tests/assess',
    'tests/support',
    'tests/global-setup.ts',
    'vitest.config.ts',
    'package.json',
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  if (!passes(TESTS.read) || !passes(TESTS.assess)) throw new Error('The tests fail before anything was taken out.')
  const survivors = []
  let tried = 0
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const mutant of mutantsOf(text)) {
      tried += 1
      writeFileSync(join(copy, file), mutant.text)
      if (passes(TESTS[file.split('/')[1]])) survivors.push(`${file}:${mutant.line} ${mutant.what}`)
    }
    writeFileSync(join(copy, file), text)
    console.error(`${file}: ${tried} tried so far, ${survivors.length} survived`)
  }
  console.log(`${tried} mutants, ${tried - survivors.length} noticed by a test, ${survivors.length} survived`)
  for (const one of survivors) console.log(`  ${one}`)
  process.exitCode = survivors.length === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}

function passes(tests) {
  const run = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--bail',
    '1',
    '--reporter',
    'dot',
    '--no-isolate',
    ...tests,
  ]
  const { status, error } = spawnSync(process.execPath, run, { cwd: copy, stdio: 'ignore', timeout: 300_000 })
  // A run that was too slow says nothing of the mutant.
  if (error !== undefined) throw error
  return status === 0
}
