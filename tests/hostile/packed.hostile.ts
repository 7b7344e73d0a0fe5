import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { tree } from '../collect/tree.js'
import { runAction } from '../support/action.js'
import { AS_OF, holdfast } from '../support/holdfast.js'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const ROOT = join(import.meta.dirname, '../..')
const SHOP = {
  'package.json': '{"dependencies":{"twilio":"5.0.0"}}',
  'main.tf': 'resource "aws_s3_bucket" "files" { bucket = "files" }\n',
  'holdfast.yaml': 'essential: [sms]\n',
}

/** Needs npmjs.org: the tarball brings no dependencies along. */
describe('the packed tarball', () => {
  // Kept for all tests; `tree` is emptied after each.
  const temp = mkdtempSync(join(tmpdir(), 'holdfast-pack-'))
  let tarball = ''
  beforeAll(() => {
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', temp], { cwd: ROOT })
    tarball = join(temp, readdirSync(temp).find((name) => name.endsWith('.tgz'))!)
  })

  it('is the same bytes when packed again', () => {
    const again = tree()
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', again], { cwd: ROOT })
    expect(execFileSync('cmp', [tarball, join(again, readdirSync(again)[0]!)]).length).toBe(0)
  })

  it('audits a project with one command once it is installed in an empty folder', () => {
    const empty = tree()
    const shop = tree(SHOP)
    const args = ['install', `--prefix=${empty}`, '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', tarball]
    execFileSync('npm', args, { cwd: empty, stdio: 'ignore' })
    const holdfast = join(empty, 'node_modules/.bin/holdfast')
    const text = execFileSync(holdfast, ['audit', ...AS_OF, shop, '--fail-on', 'none'], { encoding: 'utf8' })
    expect(text).toContain('Twilio')
    expect(text).toContain('Amazon Web Services')
  })

  it('is installed and run by the action, and says what the working tree says', async () => {
    const shop = tree(SHOP)
    const runner = tree()
    const inputs = { package: tarball, 'fail-on': 'none' }
    const run = await runAction({ workspace: shop, temp: runner, inputs, path: process.env['PATH']! })
    expect(run.code).toBe(0)
    const installed = join(runner, 'holdfast/node_modules/holdfast/bin/run.js')
    expect(existsSync(installed)).toBe(true)
    const [theirs, ours] = await Promise.all([
      holdfast(['audit', ...AS_OF, '--format', 'json'], { cwd: shop, bin: installed }),
      holdfast(['audit', ...AS_OF, '--format', 'json'], { cwd: shop }),
    ])
    expect(theirs).toEqual(ours)
  })

  afterAll(() => rmSync(temp, { recursive: true }))
})
