#!/usr/bin/env node
/** Runs every check of the project, one after the other, and ends with one line that counts the tests. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'holdfast-check-'))
const report = join(folder, 'tests.json')
/** Name, tool and arguments of each check; a check that is no test counts as one. */
const CHECKS = [
  ['types', 'tsc', ['--noEmit', '-p', 'tests/tsconfig.json']],
  ['lint and format', 'biome', ['check', '--error-on-warnings', '.']],
  ['import rules', 'depcruise', ['src', 'commands', '--output-type', 'err']],
  ['tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]],
]

let passed = 0
let failed = 0
let skipped = 0
for (const [name, tool, args] of CHECKS) {
  process.stdout.write(`\n== ${name}\n`)
  const { status } = spawnSync(process.execPath, [binOf(tool), ...args], { cwd: root, stdio: 'inherit' })
  if (name !== 'tests') {
    if (status === 0) passed += 1
    else failed += 1
    continue
  }
  const counts = countsOf(report)
  passed += counts.passed
  failed += counts.failed
  skipped += counts.skipped
  // A run that broke off counts as a failure even where no single test failed.
  if (status !== 0 && counts.failed === 0) failed += 1
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exitCode = failed === 0 ? 0 : 1

function countsOf(path) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(path, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** The tool's own script, started with this Node: no shell, no search path. */
function binOf(tool) {
  const names = { tsc: 'typescript', biome: '@biomejs/biome', depcruise: 'dependency-cruiser', vitest: 'vitest' }
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', names[tool], 'package.json'), 'utf8'))
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[tool]
  return join(root, 'node_modules', names[tool], bin)
}
