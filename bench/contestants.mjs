import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
export const program = join(here, '..', 'bin', 'run.js')
/** So many vendor words ripgrep looks for. */
const WORDS = 300

/**
 * The commands that are compared on a tree, each with the environment it needs. Each run of Holdfast «warm» finds the cache that
 * a run before filled; cold ones neither read nor write one.
 */
export function contestants(path, cache) {
  const node = process.execPath
  const audit = [program, 'audit', path, '--format', 'json', '--fail-on', 'none', '--quiet']
  const rg = ripgrep()
  return [
    { name: 'floor (every byte once)', command: node, args: [join(here, 'floor.mjs'), path] },
    ...(rg ? [{ name: 'ripgrep, 300 words', command: rg, args: [...rgArgs(), path] }] : []),
    { name: '@specfy/stack-analyser', command: node, args: [peer(), path, '--output', 'peer.json'], cwd: scratch() },
    { name: 'holdfast --no-code', command: node, args: [...audit, '--no-code', '--no-cache'] },
    { name: '  the same, cache warm', command: node, args: [...audit, '--no-code'], cache },
    { name: 'holdfast', command: node, args: [...audit, '--no-cache'] },
    { name: '  the same, cache warm', command: node, args: audit, cache },
  ]
}

/** The peer's program; installed beside this file, from a manifest with its exact version, where absent. */
function peer() {
  const cli = join(here, 'node_modules', '@specfy', 'stack-analyser', 'dist', 'cli.js')
  if (!existsSync(cli)) {
    const args = ['install', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']
    const { status } = spawnSync('npm', args, { stdio: ['ignore', 2, 2] })
    if (status !== 0) throw new Error('the peer could not be installed')
  }
  return cli
}

function ripgrep() {
  return spawnSync('rg', ['--version']).status === 0 ? 'rg' : undefined
}

/** Names of vendors, spread evenly over the alphabet, ignoring case, in hidden files too: what a person would look for. */
function rgArgs() {
  const ids = readdirSync(join(here, '..', 'vendor-db', 'vendors')).sort()
  const step = ids.length / WORDS
  const words = Array.from({ length: WORDS }, (_, at) => ids[Math.floor(at * step)].replace(/\.yaml$/, ''))
  const file = join(scratch(), 'words.txt')
  writeFileSync(file, `${words.join('\n')}\n`)
  return ['--hidden', '--glob', '!.git', '--ignore-case', '--fixed-strings', '--count', '--file', file]
}

let folder
/** A folder of this run's own. */
export function scratch() {
  folder ??= mkdtempSync(join(tmpdir(), 'holdfast-bench-'))
  return folder
}
