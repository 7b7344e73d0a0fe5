import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderSource } from '../../src/collect/folder.js'
import { ConfigError } from '../../src/model/errors.js'
import { collect, ledger, paths, put, tree } from './tree.js'

describe('what is listed', () => {
  it('lists regular files in bytewise order with place and size', async () => {
    const root = tree({
      'b.ts': 'b',
      'a/z.ts': '',
      'a.ts': '',
      'B.ts': '',
      'docs/x.md': '1234',
      'é.ts': '',
      '😀': '',
      '\uff5e': '',
    })
    const { name, files } = await collect(root)
    expect(name).toBe(basename(root))
    expect(paths(files)).toEqual(['B.ts', 'a.ts', 'a/z.ts', 'b.ts', 'docs/x.md', 'é.ts', '\uff5e', '😀'])
    expect(files.find(({ path }) => path === 'docs/x.md')).toMatchObject({ place: 'documentation', size: 4 })
  })

  it('puts every entry that was met into exactly one list', async () => {
    const root = tree({ 'a.ts': 'a', 'node_modules/x/index.js': '', 'big.bin': '', '.git/config': '', 'out/a.js': '' })
    put(root, '.gitignore', 'out/\n')
    truncateSync(join(root, 'big.bin'), 9 * 1024 * 1024)
    symlinkSync('a.ts', join(root, 'l'))
    expect(ledger(await collect(root))).toEqual({
      '.gitignore': 'read: out/\n',
      'a.ts': 'read: a',
      'big.bin': 'skipped: larger than 8 MiB',
      l: 'skipped: link',
      'node_modules/': 'skipped: installed dependencies',
      'out/': 'skipped: ignored by .gitignore «out/»',
    })
  })

  it.each([
    ['node_modules', 'installed dependencies'],
    ['web/bower_components', 'installed dependencies'],
    ['.venv', 'installed dependencies'],
    ['ios/Pods', 'installed dependencies'],
    ['__pycache__', 'build output'],
    ['.next', 'build output'],
    ['.svn', 'version-control data'],
  ])('leaves out the folder %s as %s', async (folder, reason) => {
    const { files, skipped } = await collect(tree({ [`${folder}/a/b.js`]: '' }))
    expect(files).toEqual([])
    expect(skipped).toEqual([{ path: `${folder}/`, reason }])
  })

  it.each([
    [{ 'target/a.rs': '', 'Cargo.toml': '' }, ['Cargo.toml']],
    [{ 'm/target/a': '', 'm/pom.xml': '' }, ['m/pom.xml']],
    [{ 'target/a.rs': '' }, ['target/a.rs']],
    [{ 'x/target/a.rs': '', 'Cargo.toml': '' }, ['Cargo.toml', 'x/target/a.rs']],
    [{ venv: '', target: '', 'pom.xml': '', 'node_modules.ts': '', 'pods/a.ts': '', 'dist/a.ts': '' }, undefined],
  ])('enters what only looks like a left-out folder %#', async (files, expected) => {
    expect(paths((await collect(tree(files as Record<string, string>))).files)).toEqual(
      expected ?? Object.keys(files).sort(),
    )
  })

  it('reads long lock files, not longer ones', async () => {
    const root = tree({ 'yarn.lock': '', 'package-lock.json': '', 'long.lock': '' })
    truncateSync(join(root, 'yarn.lock'), 64 * 1024 * 1024)
    truncateSync(join(root, 'package-lock.json'), 64 * 1024 * 1024 + 1)
    truncateSync(join(root, 'long.lock'), 8 * 1024 * 1024 + 1)
    const { files, skipped } = await collect(root)
    expect(paths(files)).toEqual(['yarn.lock'])
    expect(skipped.map(({ reason }) => reason)).toEqual(['larger than 8 MiB', 'larger than 64 MiB'])
  })

  it('names submodules that are not checked out, and enters those that are', async () => {
    const root = tree({
      '.gitmodules': '[submodule "a"]\n\tpath = libs/a\n path = libs/b\npath="../x"\npath = libs/gone\n',
    })
    mkdirSync(join(root, 'libs/a'), { recursive: true })
    put(root, 'libs/b/b.ts')
    put(root, 'libs/b/.git', 'gitdir: ../../.git/modules/b')
    const { files, skipped } = await collect(root)
    expect(paths(files)).toEqual(['.gitmodules', 'libs/b/b.ts'])
    expect(paths(skipped)).toEqual(['libs/a/', 'libs/gone/'])
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(['submodule not checked out']))
  })

  it('knows the stand-ins of Git LFS', async () => {
    const { files } = await collect(
      tree({ 'a.png': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n' }),
    )
    expect(() => files[0]!.bytes()).toThrow('Git LFS pointer')
  })

  it('finds nothing in an empty folder', async () => {
    expect(await collect(tree())).toMatchObject({ files: [], skipped: [], failed: [] })
  })
})

describe('several folders', () => {
  it('puts the name of the folder before each path', async () => {
    const root = tree({ 'web/a.ts': '', 'api/b.ts': '', 'api/node_modules/x': '', 'old/api/c.ts': '' })
    const roots = ['web', 'api', 'old/api', 'web/'].map((path) => join(root, path))
    const { name, files, skipped } = await folderSource(roots).collect()
    expect(name).toBe('web + api + api-2')
    expect(paths(files)).toEqual(['api-2/c.ts', 'api/b.ts', 'web/a.ts'])
    expect(paths(skipped)).toEqual(['api/node_modules/'])
  })

  it('refuses a folder inside another', async () => {
    const root = tree({ 'web/a.ts': '' })
    await expect(folderSource([root, join(root, 'web')]).collect()).rejects.toThrow(ConfigError)
  })
})

describe('folders that cannot be audited', () => {
  it.each(['missing', 'a.ts', 'fifo', 'missing/below'])('%s', async (path) => {
    const root = tree({ 'a.ts': '' })
    execFileSync('mkfifo', [join(root, 'fifo')])
    await expect(collect(join(root, path))).rejects.toThrow(ConfigError)
  })

  it.skipIf(process.getuid?.() === 0)('without permission', async () => {
    const root = tree({ 'shut/a.ts': '', 'open.ts': '' })
    chmodSync(join(root, 'shut'), 0)
    chmodSync(join(root, 'open.ts'), 0)
    const { files, failed } = await collect(root)
    expect(failed).toEqual([{ path: 'shut/', reason: 'no permission to read', place: 'source' }])
    expect(() => files[0]!.bytes()).toThrow('no permission to read')
    await expect(collect(join(root, 'shut'))).rejects.toThrow(ConfigError)
    chmodSync(join(root, 'shut'), 0o700)
  })
})

describe('the caps', () => {
  it('names the depth cap', async () => {
    const { files, failed } = await collect(tree({ 'a/b/c/d.ts': '', 'a/b/x.ts': '' }), { limits: { depth: 2 } })
    expect(paths(files)).toEqual(['a/b/x.ts'])
    expect(failed).toEqual([{ path: 'a/b/c/', reason: 'deeper than 2 folders: not entered', place: 'source' }])
  })

  it('names the cap on entries', async () => {
    const root = tree()
    for (let n = 0; n < 10; n += 1) writeFileSync(join(root, `${n}.ts`), '')
    const { files, failed } = await collect(root, { limits: { entries: 7 } })
    expect(files).toHaveLength(7)
    expect(failed).toEqual([{ path: '.', reason: 'more than 7 entries: the rest was not listed', place: 'source' }])
    expect((await collect(root, { limits: { entries: 10 } })).failed).toEqual([])
  })
})
