import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
/** Everything that goes into the build. */
const INPUTS = ['src', 'commands', 'vendor-db', 'scripts/build.mjs', 'package.json', 'tsconfig.json']
/** Tests that run what was built. */
const BUILT_TESTS = ['tests/cli', 'tests/sandbox', 'tests/hostile']

/** Builds the program where a source is newer than the build and some test will run it. */
export default function setup(): void {
  const asked = process.argv.filter((argument) => argument.startsWith('tests/'))
  const isNeeded = asked.length === 0 || asked.some((path) => BUILT_TESTS.some((folder) => path.startsWith(folder)))
  if (!isNeeded || isFresh()) return
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('the build failed; see above')
}

function isFresh(): boolean {
  const built = Math.min(newest('dist/vendor-db.json'), newest('oclif.manifest.json'))
  return built > 0 && INPUTS.every((input) => newest(input) <= built)
}

/** The time of the newest file at or below a path; 0 where there is none. */
function newest(path: string): number {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(...readdirSync(join(root, path)).map((name) => newest(`${path}/${name}`)), 0)
}
