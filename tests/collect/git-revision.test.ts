import { chmodSync, existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { parseBatch } from '../../src/collect/git-objects.js'
import { gitRevision } from '../../src/collect/git-revision.js'
import { treeEntries } from '../../src/collect/git-tree.js'
import { history } from '../support/history.js'
import { collect, ledger, put, tree } from './tree.js'

const FILES = {
  'package.json': '{}',
  'src/a.ts': 'a',
  'src/b/c.ts': 'c',
  'target/x.js': 'built',
  'Cargo.toml': '',
  'node_modules/x/index.js': 'installed',
  '.gitignore': '*.secret\n',
  'docs/.holdfastignore': '*.md\n',
  'docs/a.md': '# a',
  'docs/b.txt': 'b',
  'lfs.js': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
}

/** The ledger, with what cannot be read named instead of thrown. */
async function ledgerOf(source: ReturnType<ReturnType<typeof gitRevision>['source']>) {
  const { files, ...rest } = await source.collect()
  const readable = files.map((file) => {
    try {
      const bytes = file.bytes()
      return { ...file, bytes: () => bytes }
    } catch (error) {
      return { ...file, bytes: () => Buffer.from(`unreadable: ${(error as Error).message}`) }
    }
  })
  return ledger({ files: readable, ...rest })
}

describe('a revision', () => {
  it('gives what a checkout of it gives, and nothing of the working tree', async () => {
    const { root, git } = history(FILES)
    git('add', '--force', 'target', 'node_modules')
    git('commit', '--quiet', '--allow-empty', '--message', 'all')
    const { 'lfs.js': _, ...onDisk } = ledger({
      ...(await collect(root)),
      files: (await collect(root)).files.filter(({ path }) => path !== 'lfs.js'),
    })
    const { 'lfs.js': pointer, ...revision } = await ledgerOf(gitRevision(root, 'HEAD').source())
    expect(revision).toEqual(onDisk)
    expect(pointer).toContain('Git LFS pointer')
    put(root, 'src/a.ts', 'changed meanwhile')
    put(root, 'src/new.ts', 'new')
    expect((await ledgerOf(gitRevision(root, 'HEAD').source()))['src/a.ts']).toBe('read: a')
  })

  it('of a folder in a repository is that folder of it', async () => {
    const { root } = history(FILES)
    const { files, name } = await gitRevision(join(root, 'src'), 'main').source().collect()
    expect([name, files.map(({ path }) => path)]).toEqual(['src', ['a.ts', 'b/c.ts']])
  })

  it('leaves out what is excluded, links and submodules, each with its reason', async () => {
    const { root, git } = history(FILES)
    symlinkSync('/etc/passwd', join(root, 'passwd'))
    git('add', 'passwd')
    git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib/sub`)
    git('commit', '--quiet', '--message', 'odd')
    const found = await ledgerOf(gitRevision(root, 'HEAD').source(['/src/']))
    expect(found).toMatchObject({
      passwd: 'skipped: link',
      'lib/sub/': 'skipped: submodule not checked out',
      'src/': 'skipped: excluded by --exclude «/src/»',
    })
    expect(found).not.toHaveProperty(['src/a.ts'])
  })

  it.each([
    ['none of that name', 'nope'],
    ['an option', '--output=/tmp/x'],
    ['two lines', 'HEAD\nHEAD'],
    ['a path', 'HEAD:package.json'],
    ['nothing', ''],
  ])('that is %s is refused', (_, rev) => {
    const { root } = history(FILES)
    expect(() => gitRevision(root, rev)).toThrow(/^There is no revision/)
  })

  it('needs a repository, whose .git is a folder', () => {
    expect(() => gitRevision(tree(), 'HEAD')).toThrow(/is in no git repository/)
    expect(() => gitRevision(tree({ '.git': 'gitdir: /elsewhere\n' }), 'HEAD')).toThrow(/is not a folder/)
    expect(() => gitRevision(join(tree(), 'none'), 'HEAD')).toThrow(/cannot be opened/)
  })
})

describe('a hostile repository', () => {
  it('X04: runs nothing, whatever its settings, hooks and files say', async () => {
    const { root, git } = history({ ...FILES, '.gitattributes': '* filter=x diff=x\n' })
    const marks = tree()
    const trap = (name: string) => `touch ${join(marks, name)}`
    for (const [key, name] of [
      ['core.fsmonitor', 'fsmonitor'],
      ['core.pager', 'pager'],
      ['core.sshCommand', 'ssh'],
      ['diff.x.textconv', 'textconv'],
      ['filter.x.clean', 'clean'],
      ['filter.x.smudge', 'smudge'],
      ['filter.x.process', 'process'],
      ['alias.cat-file', 'alias'],
      ['gpg.program', 'gpg'],
      ['core.alternateRefsCommand', 'refs'],
    ] as const)
      git('config', key, key.startsWith('alias') ? `!${trap(name)}` : trap(name))
    for (const name of ['git', 'cat-file']) {
      put(root, name, `#!/bin/sh\ntouch ${join(marks, name)}\n`)
      chmodSync(join(root, name), 0o755)
    }
    vi.stubEnv('PATH', `.:${root}:${process.env['PATH']}`)
    vi.stubEnv('GIT_DIR', '/nonexistent')
    vi.stubEnv('GIT_EXTERNAL_DIFF', `touch ${join(marks, 'external')}`)
    const found = await ledgerOf(gitRevision(root, 'main').source())
    vi.unstubAllEnvs()
    expect(found['src/a.ts']).toBe('read: a')
    expect(readdirSync(marks)).toEqual([])
    // The traps themselves work.
    expect(() => git('status')).toThrow()
    expect(readdirSync(marks)).toContain('fsmonitor')
  })

  it('X05: with a missing object fetches nothing: the file fails, the others are read', async () => {
    const { root, git } = history(FILES)
    const mark = join(tree(), 'fetched')
    const object = git('rev-parse', 'HEAD:src/a.ts').trim()
    rmSync(join(root, '.git/objects', object.slice(0, 2), object.slice(2)))
    git('config', 'remote.origin.url', root)
    git('config', 'remote.origin.promisor', 'true')
    git('config', 'remote.origin.partialclonefilter', 'blob:none')
    // Needs no program, for git is given no search path.
    git('config', 'remote.origin.uploadpack', `: > ${mark}; git-upload-pack`)
    git('config', 'extensions.partialClone', 'origin')
    git('config', 'core.repositoryFormatVersion', '1')
    const found = await ledgerOf(gitRevision(root, 'main').source())
    expect(found['src/a.ts']).toBe('read: unreadable: the object is missing in the repository')
    expect(found['src/b/c.ts']).toBe('read: c')
    expect(existsSync(mark)).toBe(false)
  })

  it('with replacement objects is read as committed', async () => {
    const { root, commit, git } = history(FILES)
    commit('other', { 'src/a.ts': 'replaced' }, 'main')
    git('replace', git('rev-parse', 'main').trim(), git('rev-parse', 'other').trim())
    expect((await ledgerOf(gitRevision(root, 'main').source()))['src/a.ts']).toBe('read: a')
  })
})

describe('what git says', () => {
  it('of a tree: names as bytes, sizes where known', () => {
    const object = 'a'.repeat(40)
    const listing = Buffer.concat([
      Buffer.from(
        `100644 blob ${object}      12\ta b\nc.ts\x00120000 blob ${object}       3\tl\x00160000 commit ${object}       -\tm\x00`,
      ),
      Buffer.from(`100755 blob ${object} BAD\t`),
      Buffer.from([0x61, 0xff, 0]),
    ])
    expect(treeEntries(listing).map(({ path, kind, size }) => [path, kind, size])).toEqual([
      ['a b\nc.ts', 'file', 12],
      ['l', 'link', 3],
      ['m', 'submodule', 0],
      ['a\\xff', 'file', 0],
    ])
  })

  it('of objects: contents that look like answers are contents', () => {
    const text = 'bbb missing\nccc blob 3\n'
    const output = Buffer.from(`aaa blob ${text.length}\n${text}\nbbb missing\nddd blob 0\n\n`)
    expect([...parseBatch(output)].map(([object, content]) => [object, content?.toString()])).toEqual([
      ['aaa', text],
      ['bbb', undefined],
      ['ddd', ''],
    ])
  })
})
