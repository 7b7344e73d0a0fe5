import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { put, tree } from '../collect/tree.js'
import { AS_OF, bash } from '../support/holdfast.js'
import { SHOP } from '../support/small-trees.js'

const ROOT = join(import.meta.dirname, '../..')

/** npm passes its own settings on to what it starts; a fresh user has none. */
const env = { HOME: process.env['HOME'] ?? '/root', npm_config_update_notifier: 'false' }
const VENDORS = `node -e "let t='';process.stdin.on('data',d=>t+=d).on('end',()=>console.log(JSON.parse(t).subject.name,JSON.parse(t).dependencies.length>0))"`
const audit = (npm: string, path: string) =>
  `set -o pipefail; ${npm} run -s audit -- ${path} ${AS_OF.join(' ')} --format json --fail-on none | ${VENDORS}`

describe('a fresh clone', () => {
  let home: string
  let clone: string
  beforeAll(() => {
    home = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim()
    clone = join(home, 'holdfast')
    execFileSync('git', ['clone', '-q', '--no-hardlinks', ROOT, clone])
    mkdirSync(join(home, 'work/shop'), { recursive: true })
    for (const [path, text] of Object.entries(SHOP)) put(join(home, 'work/shop'), path, text)
    return () => execFileSync('rm', ['-rf', home])
  })

  it('installs, builds and audits in one command, and says so on standard error only', {
    timeout: 600_000,
  }, async () => {
    const run = await bash(audit('npm', '../work/shop'), { cwd: clone, env })
    expect(run).toMatchObject({ code: 0, stdout: 'shop true\n' })
    expect(run.stderr).toMatch(/^holdfast: installing packages \(once\)…\n/)
    expect(run.stderr).toContain('holdfast: building…')
  })

  it('does neither again', { timeout: 60_000 }, async () => {
    const run = await bash(audit('npm', '../work/shop'), { cwd: clone, env })
    expect(run).toMatchObject({
      code: 0,
      stdout: 'shop true\n',
      stderr: 'holdfast: passed. No threshold was set (--fail-on none).\n',
    })
  })

  it.each([
    ['another folder', 'work', './shop'],
    ['inside the product', 'work/shop', '.'],
    ['an absolute path', '.', '"$PWD/work/shop"'],
    ['a folder of the clone', 'holdfast/src', '../../work/shop'],
  ])('takes a path from where it was typed: %s', { timeout: 60_000 }, async (_, from, path) => {
    const run = await bash(audit(`npm --prefix '${clone}'`, path), { cwd: join(home, from), env })
    expect(run).toMatchObject({ code: 0, stdout: 'shop true\n' })
  })

  it('passes exit codes on', { timeout: 60_000 }, async () => {
    const code = async (args: string) => (await bash(`npm run -s audit -- ${args}`, { cwd: clone, env })).code
    expect(await code('../work/shop --fail-on low')).toBe(1)
    expect(await code('../nowhere')).toBe(2)
    expect(await code(tree())).toBe(3)
  })

  it('leaves the clone as git gave it', () => {
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: clone, encoding: 'utf8' })).toBe('')
  })
})
