import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { put, tree } from '../collect/tree.js'
import { AS_OF, bash } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'
import { BROKEN_WORKFLOW, SHOP } from '../support/small-trees.js'

vi.setConfig({ testTimeout: 60_000 })

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

function made(order: (all: [string, string][]) => [string, string][]): string {
  const root = join(tree(), 'shop')
  mkdirSync(root)
  for (const [path, text] of order(files())) put(root, path, text)
  return root
}

it('G07: gives the same bytes for the same files, wherever, whenever and by whomever', async () => {
  const reports = async (root: string, env: Record<string, string>, before = '') => {
    const audit = `$HOLDFAST audit . ${AS_OF.join(' ')}`
    const { stdout, code } = await bash(`${before} ${audit} -f json; ${audit} -f markdown; true`, { cwd: root, env })
    expect(code).toBe(0)
    return stdout
  }
  const straight = made((all) => all)
  const expected = await reports(straight, {})
  expect(expected).toContain('"schemaVersion": 1')
  expect(expected).toContain('# Who can stop shop')
  const backwards = made((all) => all.reverse())
  const shuffled = made((all) => all.sort(([a], [b]) => ((a.length * 7) % 11) - ((b.length * 7) % 11)))
  const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: tree() }
  const runs = [
    reports(straight, { TZ: 'America/Los_Angeles', LC_ALL: 'C', COLUMNS: '40' }),
    reports(backwards, elsewhere, 'umask 077;'),
    reports(shuffled, { NO_COLOR: '1', CI: 'true', UV_THREADPOOL_SIZE: '1' }, 'renice -n 19 $$ > /dev/null;'),
  ]
  for (const run of await Promise.all(runs)) expect(run === expected).toBe(true)
})
