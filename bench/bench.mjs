#!/usr/bin/env node
/**
 * How fast an audit is, beside the floor, ripgrep, the best peer and bare Node, in one run on the same trees.
 *
 *   npm run bench -- PATH… [--rounds N] [--generated FILES]…
 *
 * Prints medians of wall and CPU seconds, and the peak memory, both summed over the process tree. `--generated` adds a tree of
 * that many files, made for the run and removed after it. Contestants take turns, so that a busy moment meets them all.
 */
import { rmSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { contestants, program, scratch } from './contestants.mjs'
import { generateTree } from './generate-tree.mjs'
import { measure } from './process-tree.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, generated: { type: 'string', multiple: true, default: [] } },
})
const rounds = Number(values.rounds)
if (positionals.length + values.generated.length === 0 || !(rounds >= 1)) {
  console.error('usage: npm run bench -- PATH… [--rounds N] [--generated FILES]…')
  process.exit(2)
}

process.on('exit', () => rmSync(scratch(), { recursive: true, force: true }))
console.log(`${cpus()[0].model}, ${availableParallelism()} cores, Node ${process.version}, medians of ${rounds} rounds`)
await compare('start', [
  { name: 'bare node', command: process.execPath, args: ['-e', '0'] },
  { name: '--version', command: process.execPath, args: [program, '--version'] },
  { name: '--help', command: process.execPath, args: [program, '--help'] },
])
for (const path of positionals) await onTree(resolve(process.env.INIT_CWD ?? '.', path))
for (const count of values.generated.map(Number)) {
  const path = join(scratch(), `tree-${count}`)
  generateTree(path, count)
  await onTree(path)
  rmSync(path, { recursive: true })
}

async function onTree(path) {
  const cache = join(scratch(), 'cache')
  const all = contestants(path, cache)
  // The first look at a tree pays for the disk, whoever takes it; then the caches are filled.
  const { files, bytes } = JSON.parse((await run(all[0])).stdout)
  for (const one of all) if (one.cache) await run(one)
  const medians = await compare(`${path}: ${files} files, ${(bytes / 1e6).toFixed(0)} MB`, all)
  const [floor] = medians
  for (const { name, seconds } of medians)
    if (name.startsWith('holdfast'))
      console.log(
        `${name} is ${(seconds / floor.seconds).toFixed(1)} times the floor${besideRipgrep(seconds, medians)}`,
      )
  rmSync(cache, { recursive: true, force: true })
}

function besideRipgrep(seconds, medians) {
  const rg = medians.find(({ name }) => name.startsWith('ripgrep'))
  return rg ? `, ${(seconds / rg.seconds).toFixed(1)} times ripgrep` : ''
}

async function compare(title, all) {
  console.log(`\n${title}\n${''.padEnd(26)}  wall s    CPU s  peak MB  exit`)
  const runs = all.map(() => [])
  for (let round = 0; round < rounds; round += 1) for (const [at, one] of all.entries()) runs[at].push(await run(one))
  return all.map(({ name }, at) => {
    const mine = runs[at]
    const seconds = median(mine.map((run) => run.seconds))
    const cells = [seconds, median(mine.map((run) => run.cpuSeconds ?? 0))].map((number) => number.toFixed(3))
    cells.push(median(mine.map((run) => run.peakMb ?? 0)).toFixed(0), mine[0].code)
    console.log(name.padEnd(26) + cells.map((cell) => String(cell).padStart(8)).join(' '))
    return { name, seconds }
  })
}

function run({ command, args, cache, cwd }) {
  // A build server's environment would switch the cache off.
  const { CI: _, ...env } = process.env
  return measure(command, args, { cwd, env: cache ? { ...env, XDG_CACHE_HOME: cache } : env })
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
