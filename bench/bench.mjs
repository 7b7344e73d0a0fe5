#!/usr/bin/env node
/**
 * How fast an audit is, beside the floor and bare Node, in one run on the same tree.
 *
 *   npm run bench -- PATH… [--rounds N]
 *
 * Prints medians of wall time, peak memory of the whole process tree, files and MB per second.
 */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure } from './process-tree.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const program = join(here, '..', 'bin', 'run.js')
const args = process.argv.slice(2)
const at = args.indexOf('--rounds')
const rounds = at < 0 ? 5 : Number(args.splice(at, 2)[1])
if (args.length === 0 || !(rounds >= 1)) {
  console.error('usage: npm run bench -- PATH… [--rounds N]')
  process.exit(2)
}

const node = process.execPath
print('', 'seconds', 'peak MB', 'files/s', 'MB/s')
for (const [name, command] of [
  ['bare node', ['-e', '0']],
  ['--version', [program, '--version']],
  ['--help', [program, '--help']],
]) {
  const run = await median(command)
  print(name, run.seconds.toFixed(3), mb(run))
}
for (const path of args.map((one) => resolve(process.env.INIT_CWD ?? '.', one))) {
  const floor = await median([join(here, 'floor.mjs'), path])
  const { files, bytes } = JSON.parse(floor.stdout)
  const audit = await median([program, 'audit', path, '--format', 'json', '--fail-on', 'none', '--quiet'])
  console.log(`\n${path}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`)
  for (const [name, run] of [
    ['floor (read every byte)', floor],
    ['holdfast audit', audit],
  ]) {
    print(
      name,
      run.seconds.toFixed(3),
      mb(run),
      (files / run.seconds).toFixed(0),
      (bytes / 1e6 / run.seconds).toFixed(1),
    )
  }
  console.log(`audit is ${(audit.seconds / floor.seconds).toFixed(1)} times the floor; exit ${audit.code}`)
}

async function median(command) {
  const runs = []
  for (let i = 0; i < rounds; i++) runs.push(await measure(node, command))
  runs.sort((a, b) => a.seconds - b.seconds)
  const middle = runs[Math.floor(runs.length / 2)]
  return { ...middle, peakMb: Math.max(...runs.map((run) => run.peakMb ?? 0)) }
}

function mb(run) {
  return run.peakMb ? run.peakMb.toFixed(0) : '?'
}

function print(name, ...cells) {
  console.log(name.padEnd(26) + cells.map((cell) => String(cell).padStart(9)).join(' '))
}
