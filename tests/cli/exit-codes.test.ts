import { chmodSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { put, tree } from '../collect/tree.js'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { BROKEN_WORKFLOW, SHOP } from '../support/small-trees.js'

vi.setConfig({ testTimeout: 30_000 })

const audit = (cwd: string, ...args: string[]) => holdfast(['audit', ...AS_OF, ...args], { cwd })

describe('0, complete and passed', () => {
  it.each([
    ['nothing at the threshold', { 'package.json': '{"name":"a","dependencies":{"@sentry/node":"8"}}' }, []],
    ['no threshold', SHOP, ['--fail-on', 'none']],
    ['an empty folder that is accepted', {}, ['--allow-empty']],
  ])('%s', async (_, files, args) => {
    const run = await audit(tree(files), ...args)
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toContain('Passed.')
  })
})

describe('1, the gate failed', () => {
  it('on a finding at the threshold', async () => {
    const run = await audit(tree(SHOP), '--fail-on', 'low')
    expect(run).toMatchObject({ code: 1, stderr: '' })
    expect(run.stdout).toMatch(/Failed\. .*\(--fail-on\s+low\)/)
  })

  it('by the threshold of holdfast.yaml, which the flag overrules', async () => {
    const root = tree({ ...SHOP, 'holdfast.yaml': 'gate: {failOn: low}\n' })
    expect((await audit(root)).code).toBe(1)
    expect((await audit(root, '--fail-on', 'none')).code).toBe(0)
  })

  it('before incomplete', async () => {
    const run = await audit(tree({ ...SHOP, ...BROKEN_WORKFLOW }), '--fail-on', 'low', '--format', 'json')
    expect(run.code).toBe(1)
    expect(JSON.parse(run.stdout).coverage.complete).toBe(false)
    expect(run.stderr).toMatch(/^holdfast: failed\. .* 1 file could not be examined\.\n$/)
  })
})

describe('G02 G03: 3, incomplete or nothing to assess', () => {
  it.each([
    ['an empty folder', {}, /Nothing to assess: .*--allow-empty/s],
    ['a folder without anything known', { 'readme.txt': 'Hello.\n' }, /Nothing to assess/],
    ['a broken manifest that gives nothing', { ...SHOP, ...BROKEN_WORKFLOW }, /1 file could not/],
    ['a huge file that a reader wanted', { ...SHOP, 'main.tf': 'x'.repeat(9 << 20) }, /larger than 8 MiB/],
    ['a manifest that is no text', { ...SHOP, 'web/package.json': '{}\0' }, /binary, where text was expected/],
  ])('%s', async (_, files, message) => {
    const run = await audit(tree(files), '--fail-on', 'none')
    expect(run).toMatchObject({ code: 3, stderr: '' })
    expect(run.stdout.replace(/\s+/g, ' ')).toMatch(message)
  })

  it('names what could not be read, for the machine too', async () => {
    const run = await audit(tree({ ...SHOP, ...BROKEN_WORKFLOW }), '--fail-on', 'none', '--format', 'json')
    expect(run).toMatchObject({ code: 3, stderr: 'holdfast: incomplete. 1 file could not be examined.\n' })
    expect(JSON.parse(run.stdout).coverage.failed).toEqual([
      { path: '.github/workflows/ci.yml', reason: expect.stringContaining('yaml') },
    ])
  })

  it.each([
    ['tests', 'tests/fixtures/package.json', '{}\0'],
    ['huge data', 'data/cities.json', `["${'x'.repeat(9 << 20)}"]`],
    ['Git LFS', 'src/logo.js', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'],
  ])('not for %s, which are disclosed unless the gate is strict', async (_, path, text) => {
    const root = tree({ ...SHOP, [path]: text })
    const { code, stdout } = await audit(root, '--fail-on', 'none', '--format', 'json')
    expect(code).toBe(0)
    const { skipped, failed, setAside, complete } = JSON.parse(stdout).coverage
    const paths = [...skipped, ...failed].map((entry) => entry.path)
    expect({ complete, paths, setAside }).toEqual(
      path.startsWith('tests/')
        ? { complete: true, paths: [], setAside: { test: 1 } }
        : { complete: true, paths: [path], setAside: {} },
    )
  })

  it('for gaps where the gate is strict', async () => {
    const strict = { 'holdfast.yaml': 'gate: {failOn: none, incomplete: strict}\n' }
    expect((await audit(tree({ ...SHOP, ...strict }))).code).toBe(0)
    const linked = tree({ ...SHOP, ...strict })
    symlinkSync('server.js', join(linked, 'alias.js'))
    const run = await audit(linked)
    expect([run.code, run.stdout.replace(/\s+/g, ' ')]).toEqual([3, expect.stringContaining('1 file was')])
    const submodule = { '.gitmodules': '[submodule "a"]\n\tpath = lib/a\n\turl = ../a\n' }
    const { code, stdout } = await audit(tree({ ...SHOP, ...strict, ...submodule }))
    expect(code).toBe(3)
    expect(stdout).toContain('Not at hand: lib/a/ (submodule not checked out)')
  })

  it('an unreadable file', async (test) => {
    const root = tree(SHOP)
    put(root, 'deploy/main.tf', 'resource "aws_s3_bucket" "a" {}\n')
    for (const path of ['', ...readdirSync(root)]) chmodSync(join(root, path), 0o755)
    chmodSync(join(root, 'deploy/main.tf'), 0o000)
    const user = process.getuid?.() === 0 ? 65_534 : undefined
    if ((await holdfast(['--version'], { user }).catch(() => ({ code: 1 }))).code !== 0)
      return test.skip('no second user')
    const args = ['audit', root, ...AS_OF, '--fail-on', 'none']
    const run = await holdfast(args, { user })
    expect(run.code).toBe(3)
    expect(run.stdout).toContain('Not examined: deploy/main.tf (no permission to read).')
    chmodSync(join(root, 'package.json'), 0o000)
    chmodSync(join(root, 'deploy'), 0o000)
    const shut = await holdfast(args, { user })
    expect(shut.stdout.replace(/\s+/g, ' ')).toContain(
      'Not examined: deploy/ (no permission to read), package.json (no',
    )
    chmodSync(root, 0o000)
    const out = await holdfast(args, { user })
    expect(out).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('no permission') })
    chmodSync(root, 0o755)
    chmodSync(join(root, 'deploy'), 0o755)
  })

  it('writes the report nevertheless', async () => {
    const root = tree({ ...SHOP, ...BROKEN_WORKFLOW })
    expect((await audit(root, '--fail-on', 'none', '-o', 'board.md')).code).toBe(3)
    expect(readFileSync(join(root, 'board.md'), 'utf8')).toContain('Incomplete: what failed may hide a vendor.')
  })
})
