import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { put, tree } from '../collect/tree.js'
import { AS_OF, BIN, bash } from './holdfast.js'
import { PRODUCTS } from './products.js'
import { BROKEN_WORKFLOW, SHOP } from './small-trees.js'

const SHUFFLE = pathToFileURL(join(import.meta.dirname, 'faults/shuffle.mjs')).href
const LOCALES = ['C', 'tr_TR.UTF-8', 'sv_SE.UTF-8', 'ja_JP.UTF-8', 'de_DE@euro', 'ar_EG.UTF-8']
const ZONES = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu', 'Etc/GMT+12']
const UMASKS = ['022', '077', '000', '027']

/** The JSON and the Markdown report of a run in circumstances of their own; circumstance 0 is none. */
export async function reportsIn(root: string, circumstance: number): Promise<string> {
  const n = circumstance
  const env: Record<string, string> =
    n === 0
      ? {}
      : {
          SHUFFLE: String(n),
          LC_ALL: LOCALES[n % LOCALES.length]!,
          LANG: LOCALES[n % LOCALES.length]!,
          TZ: ZONES[n % ZONES.length]!,
          HOME: n % 3 === 0 ? tree() : '/nonexistent',
          COLUMNS: String(20 + n * 3),
          UV_THREADPOOL_SIZE: String(1 + (n % 4)),
          ...(n % 2 === 0 ? { CI: 'true', NO_COLOR: '1' } : {}),
        }
  const cores = n % 2 === 0 || (await bash('taskset -c 0 true')).code !== 0 ? '' : 'taskset -c 0'
  const program = `${cores} '${process.execPath}' ${n === 0 ? '' : `--import '${SHUFFLE}'`} '${BIN}'`
  const audit = `${program} audit . ${AS_OF.join(' ')}`
  const script = `umask ${UMASKS[n % UMASKS.length]}; ${audit} -f json; ${audit} -f markdown; true`
  const { stdout } = await bash(script, { cwd: root, env })
  return stdout
}

/** One product of several kinds of files, with what fails and what is read in part. */
function files(): [string, string][] {
  const all: [string, string][] = [...Object.entries(SHOP), ...Object.entries(BROKEN_WORKFLOW)]
  for (const product of readdirSync(PRODUCTS)) {
    for (const path of readdirSync(join(PRODUCTS, product), { recursive: true, withFileTypes: true })) {
      if (!path.isFile()) continue
      const full = join(path.parentPath, path.name)
      all.push([full.slice(PRODUCTS.length + 1), readFileSync(full, 'utf8')])
    }
  }
  return [
    ...all,
    ['Ångström/a.js', SHOP['server.js']],
    ['a.js', ''],
    ['B.js', SHOP['server.js']],
    ['ä.js', SHOP['server.js']],
  ]
}

/** The product in a folder of its own, its files made in some order. */
export function made(order: (all: [string, string][]) => [string, string][]): string {
  const root = join(tree(), 'shop')
  mkdirSync(root)
  for (const [path, text] of order(files())) put(root, path, text)
  return root
}
