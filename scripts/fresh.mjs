#!/usr/bin/env node
/**
 * Makes a fresh clone ready and goes on: installs packages when `package-lock.json` changed, builds when a source is newer than
 * the build, then runs what was asked for. Needs nothing but Node and npm; talks on standard error, so that standard output
 * stays the program's.
 *
 *   fresh.mjs run <holdfast arguments…>   in the folder where the user typed it (npm gives it as INIT_CWD)
 *   fresh.mjs check                       types, lint, import rules and tests
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [job, ...rest] = process.argv.slice(2)

const STAMP = join(root, 'node_modules', '.holdfast-installed')
const BUILT = join(root, 'dist', '.holdfast-built')
/** Everything that goes into the build. */
const INPUTS = ['src', 'commands', 'vendor-db', 'scripts', 'package.json', 'tsconfig.json']

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lock) {
  say('installing packages (once)…')
  must('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(STAMP, lock)
}
if (!existsSync(BUILT) || newest(INPUTS.map((name) => join(root, name))) > statSync(BUILT).mtimeMs) {
  say('building…')
  must(process.execPath, [join(root, 'scripts', 'build.mjs')])
  mkdirSync(dirname(BUILT), { recursive: true })
  writeFileSync(BUILT, '')
}

const goOn = {
  run: () => [[join(root, 'bin', 'run.js'), ...rest], process.env.INIT_CWD ?? process.cwd()],
  check: () => [[join(root, 'scripts', 'check.mjs'), ...rest], root],
}[job]
if (!goOn) fail(`unknown job ${job}`)
const [args, cwd] = goOn()
const result = spawnSync(process.execPath, args, { cwd, stdio: 'inherit' })
process.exitCode = result.status ?? (result.signal ? 128 + constants.signals[result.signal] : 70)

function must(command, commandArgs) {
  const { status, error } = spawnSync(command, commandArgs, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (status !== 0) fail(`${command} ${commandArgs[0]} failed${error ? `: ${error.message}` : ''}; see above`)
}

function newest(paths) {
  let time = 0
  const queue = [...paths]
  while (queue.length > 0) {
    const path = queue.pop()
    const stats = statSync(path)
    if (stats.isDirectory()) queue.push(...readdirSync(path).map((name) => join(path, name)))
    time = Math.max(time, stats.mtimeMs)
  }
  return time
}

function say(text) {
  process.stderr.write(`holdfast: ${text}\n`)
}

function fail(text) {
  say(text)
  process.exit(2)
}
