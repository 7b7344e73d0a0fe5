#!/usr/bin/env node
/**
 * Audits each labelled repository found under a folder and prints how the assessments score against the labels.
 *
 *   npm run score -- CHECKOUTS [--misses] [--min-confidence low|medium|high]
 *
 * CHECKOUTS holds work trees named `<owner>+<name>` at the labelled commits (`bench/labels/README.md`).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [checkouts, ...options] = process.argv.slice(2)
if (!checkouts) {
  console.error('usage: npm run score -- CHECKOUTS [--misses] [--min-confidence low|medium|high]')
  process.exit(2)
}
const folder = resolve(process.env.INIT_CWD ?? '.', checkouts)
const assessments = mkdtempSync(join(tmpdir(), 'holdfast-score-'))
for (const file of readdirSync(join(root, 'bench/labels'))
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  const target = join(folder, file.replace(/\.json$/, ''))
  if (!existsSync(target)) {
    console.error(`${target}: not there, left out`)
    continue
  }
  const start = performance.now()
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin/run.js'), 'audit', target, '--format', 'json', '--fail-on', 'none', '--quiet'],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  )
  if (status !== 0 && status !== 3) console.error(`${target}: exit ${status}\n${stderr}`)
  else writeFileSync(join(assessments, file), stdout)
  console.error(
    `${file.replace(/\.json$/, '').padEnd(36)} ${((performance.now() - start) / 1000).toFixed(2)} s${status === 3 ? ', incomplete' : ''}`,
  )
}
const { status } = spawnSync(
  process.execPath,
  [join(root, 'bench/score-labels.mjs'), join(root, 'bench/labels'), assessments, ...options],
  { stdio: 'inherit' },
)
rmSync(assessments, { recursive: true, force: true })
process.exitCode = status ?? 1
