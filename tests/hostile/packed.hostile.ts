import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
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
  const temp = tree()
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

  it('audits a project with one command from an empty folder', () => {
    const empty = tree()
    const shop = tree(SHOP)
    const args = ['exec', '--yes', '--ignore-scripts', `--package=${tarball}`, '--', 'holdfast', 'audit', ...AS_OF]
    const text = execFileSync('npm', [...args, shop, '--fail-on', 'none'], { cwd: empty, encoding: 'utf8' })
    expect(text).toContain('Twilio')
    expect(text).toContain('Amazon Web Services')
    expect(readdirSync(empty)).toEqual([])
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

  afterAll(() => expect(existsSync(join(ROOT, 'holdfast-0.1.0.tgz'))).toBe(false))
})
