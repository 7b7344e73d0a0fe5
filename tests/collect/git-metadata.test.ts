import { describe, expect, it } from 'vitest'
import { indexedPaths } from '../../src/collect/git-index.js'
import { gitMetadata, repositoryOf } from '../../src/collect/git-metadata.js'
import { tree } from './tree.js'

const commit = '0123456789abcdef0123456789abcdef01234567'

describe('repositoryOf', () => {
  it.each([
    ['https://github.com/owner/name.git', 'owner/name'],
    ['https://user:secret@github.com/owner/name', 'owner/name'],
    ['https://ghp_secret@github.com/owner/name/', 'owner/name'],
    ['git@github.com:owner/name.git', 'owner/name'],
    ['ssh://git@example.org:2222/group/sub/name.git', 'group/sub/name'],
    ['/srv/git/name.git', undefined],
    ['../name', undefined],
    ['file:///srv/git/name.git', undefined],
    ['https://github.com/', undefined],
    ['ext::sh -c touch% /tmp/x', undefined],
    ['https://github.com/a/b?token=secret', 'a/b'],
    ['https://github.com/a/<script>', undefined],
    ['', undefined],
  ])('%s', (remote, expected) => {
    expect(repositoryOf(remote)).toBe(expected)
  })
})

describe('gitMetadata', () => {
  const config =
    '[core]\n\turl = https://no/a/b\n[remote "fork"]\n\turl = https://x/c/d\n[remote "origin"]\n\turl = git@h:owner/name.git\n'

  it.each([
    ['detached', { '.git/HEAD': `${commit}\n` }],
    ['loose', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${commit}\n` }],
    [
      'packed',
      {
        '.git/HEAD': 'ref: refs/heads/a/b\n',
        '.git/packed-refs': `# pack-refs\n${'f'.repeat(40)} refs/heads/x\n${commit} refs/heads/a/b\n`,
      },
    ],
  ])('reads the revision: %s', (_, files) => {
    expect(gitMetadata(tree({ ...files, '.git/config': config }))).toEqual({
      repository: 'owner/name',
      revision: commit,
    })
  })

  it.each<[string, Record<string, string>]>([
    ['none', {}],
    ['worktree', { '.git': 'gitdir: /etc' }],
    ['reference out of the folder', { '.git/HEAD': 'ref: refs/../../secret', secret: commit }],
    ['no commit', { '.git/HEAD': 'ref: refs/heads/main', '.git/refs/heads/main': 'root:x:0:0' }],
    ['empty', { '.git/HEAD': '', '.git/config': '' }],
    ['too large', { '.git/config': config + ' '.repeat(70_000) }],
  ])('tells nothing: %s', (_, files) => {
    expect(gitMetadata(tree(files))).toEqual({})
  })
})

describe('indexedPaths', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['other file', Buffer.from('PK\u0003\u0004'.repeat(40))],
    ['cut', Buffer.concat([Buffer.from('DIRC'), Buffer.from([0, 0, 0, 2, 255, 255, 255, 255]), Buffer.alloc(63, 255)])],
    [
      'version 4 cut',
      Buffer.concat([Buffer.from('DIRC'), Buffer.from([0, 0, 0, 4, 255, 255, 255, 255]), Buffer.alloc(80, 255)]),
    ],
  ])('ends on a broken index: %s', (_, index) => {
    expect([...indexedPaths(index)]).toEqual([])
  })
})
