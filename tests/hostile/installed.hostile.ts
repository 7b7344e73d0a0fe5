import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { put } from '../collect/tree.js'
import { AS_OF, bash } from '../support/holdfast.js'
import { SHOP } from '../support/small-trees.js'

const ROOT = join(import.meta.dirname, '../..')
/** npm passes its own settings on to what it starts; a fresh user has none. */
const env = { HOME: process.env['HOME'] ?? '/root', npm_config_update_notifier: 'false' }

describe('the tarball of npm pack', () => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-')))
  const shop = join(home, 'shop')
  let tarball: string
  beforeAll(() => {
    for (const [path, text] of Object.entries(SHOP)) put(shop, path, text)
    mkdirSync(join(home, 'packed'))
    // Without a file of its own, npm would take the next folder above that has one.
    put(home, 'empty/package.json', '{}')
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', join(home, 'packed')], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'ignore'],
    })
    const [name] = readdirSync(join(home, 'packed'))
    tarball = join(home, 'packed', name!)
    return () => rmSync(home, { recursive: true, force: true })
  }, 180_000)

  it('installed into an empty folder, audits a project with one command', { timeout: 600_000 }, async () => {
    const empty = join(home, 'empty')
    // With `--prefix` npm would read the machine's settings (registry, certificates) below that folder, and wait for ever.
    const npm = `npm install --no-audit --no-fund --ignore-scripts '${tarball}'`
    expect(await bash(npm, { cwd: empty, env })).toMatchObject({ code: 0 })
    const args = `audit '${shop}' ${AS_OF.join(' ')} --fail-on none --format json`
    const run = await bash(`'${empty}/node_modules/.bin/holdfast' ${args}`, { cwd: home, env })
    const here = await bash(`$HOLDFAST ${args}`, { cwd: home, env })
    expect([run.code, run.stderr]).toEqual([0, here.stderr])
    expect(JSON.parse(run.stdout)).toEqual(JSON.parse(here.stdout))
    expect(JSON.parse(run.stdout).dependencies.length).toBeGreaterThan(2)
  })

  it('is a library there, with types', { timeout: 60_000 }, async () => {
    const script = `import { audit, render } from 'holdfast'\nconst found = await audit({ paths: ['${shop}'], asOf: '2026-11-01' })\nconsole.log(found.dependencies.length > 2, (await render(found, 'markdown')).length > 500)\n`
    put(home, 'empty/use.mjs', script)
    const run = await bash('node use.mjs', { cwd: join(home, 'empty'), env })
    expect(run).toMatchObject({ code: 0, stdout: 'true true\n' })
  })

  it('runs through npx', { timeout: 600_000 }, async () => {
    const run = await bash(
      `npx --yes --package '${tarball}' holdfast audit '${shop}' ${AS_OF.join(' ')} --fail-on low`,
      {
        cwd: shop,
        env,
      },
    )
    expect([run.code, run.stdout]).toEqual([1, expect.stringContaining('Twilio')])
  })
})
