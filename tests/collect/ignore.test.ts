import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/model/errors.js'
import { processorMs } from '../support/processor-time.js'
import { collect, paths, put, tree } from './tree.js'

const repository = (files: Record<string, string>) => tree({ '.git/HEAD': '', ...files })
const listed = async (root: string, exclude: string[] = []) =>
  paths((await collect(root, { exclude })).files).filter((path) => !path.endsWith('ignore'))

describe('ignore files', () => {
  const files = {
    'a.log': '',
    'keep.log': '',
    'src/a.log': '',
    'src/b.ts': '',
    'src/deep/a.log': '',
    'logs/x': '',
    logs2: '',
  }
  const cases: [string, Record<string, string>, string[]][] = [
    ['no rule', {}, ['a.log', 'keep.log', 'logs/x', 'logs2', 'src/a.log', 'src/b.ts', 'src/deep/a.log']],
    ['name pattern', { '.gitignore': '*.log' }, ['logs/x', 'logs2', 'src/b.ts']],
    ['negation', { '.gitignore': '*.log\n!keep.log' }, ['keep.log', 'logs/x', 'logs2', 'src/b.ts']],
    [
      'anchored',
      { '.gitignore': '/a.log' },
      ['keep.log', 'logs/x', 'logs2', 'src/a.log', 'src/b.ts', 'src/deep/a.log'],
    ],
    [
      'folders only',
      { '.gitignore': 'logs/\nlogs2/' },
      ['a.log', 'keep.log', 'logs2', 'src/a.log', 'src/b.ts', 'src/deep/a.log'],
    ],
    [
      'inner slash',
      { '.gitignore': 'src/*.log' },
      ['a.log', 'keep.log', 'logs/x', 'logs2', 'src/b.ts', 'src/deep/a.log'],
    ],
    ['two asterisks', { '.gitignore': 'src/**/a.log' }, ['a.log', 'keep.log', 'logs/x', 'logs2', 'src/b.ts']],
    ['comment, blank, CR, BOM', { '.gitignore': '\ufeff*.log\r\n\r\n# logs\r\nlogs\r\n' }, ['logs2', 'src/b.ts']],
    ['nested', { 'src/.gitignore': 'a.log' }, ['a.log', 'keep.log', 'logs/x', 'logs2', 'src/b.ts']],
    [
      'nested, anchored',
      { 'src/.gitignore': '/a.log' },
      ['a.log', 'keep.log', 'logs/x', 'logs2', 'src/b.ts', 'src/deep/a.log'],
    ],
    [
      'nested negation',
      { '.gitignore': '*.log', 'src/.gitignore': '!a.log' },
      ['logs/x', 'logs2', 'src/a.log', 'src/b.ts', 'src/deep/a.log'],
    ],
    ['file in an ignored folder', { '.gitignore': 'src\n!src/b.ts' }, ['a.log', 'keep.log', 'logs/x', 'logs2']],
    [
      'folder taken in again',
      { '.gitignore': 'deep', 'src/.gitignore': '!deep' },
      ['a.log', 'keep.log', 'logs/x', 'logs2', 'src/a.log', 'src/b.ts', 'src/deep/a.log'],
    ],
    [
      'case',
      { '.gitignore': '*.LOG\nLogs' },
      ['a.log', 'keep.log', 'logs/x', 'logs2', 'src/a.log', 'src/b.ts', 'src/deep/a.log'],
    ],
    ['own file', { '.holdfastignore': 'src/' }, ['a.log', 'keep.log', 'logs/x', 'logs2']],
    [
      'own file over the other',
      { '.gitignore': '*.log', '.holdfastignore': '!keep.log' },
      ['keep.log', 'logs/x', 'logs2', 'src/b.ts'],
    ],
  ]

  it.each(cases)('%s', async (_, rules, expected) => {
    expect(await listed(repository({ ...files, ...rules }))).toEqual(expected)
  })

  it('lists what git lists', async () => {
    for (const [, rules] of cases.filter(([name]) => !name.startsWith('own file'))) {
      const root = tree({ ...files, ...rules })
      execFileSync('git', ['init', '-q'], { cwd: root })
      const git = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
      const expected = git.split('\0').filter((path) => path !== '' && !path.endsWith('ignore'))
      expect(await listed(root)).toEqual(expected.sort())
    }
  })

  it('cannot take in again what the user excludes, nor version control, nor installed packages', async () => {
    const root = repository({
      'a.ts': '',
      'x/b.ts': '',
      'node_modules/m/i.js': '',
      '.holdfastignore': '!x\n!x/\n!node_modules\n!.git',
    })
    const { files, skipped } = await collect(root, { exclude: ['x/'] })
    expect(paths(files)).toEqual(['.holdfastignore', 'a.ts'])
    expect(skipped).toEqual([
      { path: 'node_modules/', reason: 'installed dependencies' },
      { path: 'x/', reason: 'excluded by --exclude «x/»' },
    ])
  })

  it('blame nobody for the product’s own files, which are told apart from what the user excludes', async () => {
    const root = repository({ 'a.ts': '', '.holdfast/vendors/house.yaml': '', 'x/b.ts': '' })
    const ownFiles = [{ pattern: '/.holdfast/vendors/', what: 'the product’s own vendor files' }]
    expect((await collect(root, { exclude: ['x/'], ownFiles })).skipped).toEqual([
      { path: '.holdfast/vendors/', reason: 'passed over as the product’s own vendor files' },
      { path: 'x/', reason: 'excluded by --exclude «x/»' },
    ])
    expect((await collect(root, { ownFiles })).skipped.map(({ path }) => path)).toEqual(['.holdfast/vendors/'])
  })

  it('leave tracked files alone, where they are git’s', async () => {
    const root = tree({
      '.gitignore': '.env*\nout/\n',
      '.env.example': 'A=',
      '.env': '',
      'out/kept.ts': '',
      'out/new.ts': '',
    })
    execFileSync('git', ['init', '-q'], { cwd: root })
    execFileSync('git', ['add', '-f', '.env.example', 'out/kept.ts'], { cwd: root })
    expect(await listed(root)).toEqual(['.env.example', 'out/kept.ts'])
    execFileSync('git', ['update-index', '--index-version', '4'], { cwd: root })
    expect(await listed(root)).toEqual(['.env.example', 'out/kept.ts'])
    put(root, '.holdfastignore', 'out/')
    expect(await listed(root)).toEqual(['.env.example'])
  })

  it('of git say nothing outside a working tree: an archive holds what was put in on purpose', async () => {
    expect(await listed(tree({ ...files, '.gitignore': '*.log' }))).toContain('a.log')
    expect(await listed(tree({ ...files, '.holdfastignore': '*.log' }))).not.toContain('a.log')
    expect(
      await listed(
        tree({ 'one/.git/HEAD': '', 'one/.gitignore': 'x', 'one/x': '', 'two/.gitignore': 'x', 'two/x': '' }),
      ),
    ).toEqual(['two/x'])
  })
})

describe('D06: expensive patterns', () => {
  const expensive = ['*a'.repeat(9), 'a/**/b/**/c/**/d', '**/a/**/b/**/c', 'x'.repeat(257)]

  it.each(expensive)('are refused as flags: %s', async (pattern) => {
    await expect(collect(tree(), { exclude: [pattern] })).rejects.toThrow(ConfigError)
  })

  it('are passed over in files, and named', async () => {
    const root = repository({ '.gitignore': ['*.log', ...expensive].join('\n'), 'a.log': '' })
    const { skipped } = await collect(root)
    expect(paths(skipped)).toEqual(['.gitignore:2', '.gitignore:3', '.gitignore:4', '.gitignore:5', 'a.log'])
    expect(skipped[0]!.reason).toBe('ignore pattern passed over: more than 8 asterisks')
  })

  it.each([`${'*a'.repeat(8)}b`, 'a/**/a/**/b', '**/a/**/b', '?*'.repeat(8), '[[[[a-z]*'.repeat(4)])(
    'that are let through stay cheap: %s',
    async (pattern) => {
      const root = tree({ [`${'a/'.repeat(200)}${'a'.repeat(200)}`]: '' })
      const before = processorMs()
      await collect(root, { exclude: [pattern] })
      expect(processorMs() - before).toBeLessThan(1_000)
    },
  )

  it('do not add up: the number of patterns in force is capped', async () => {
    const root = repository({
      '.gitignore': Array.from({ length: 2_500 }, (_, n) => `x${n}`).join('\n'),
      x1999: '',
      x2000: '',
    })
    const { files, skipped } = await collect(root)
    expect(paths(files)).toEqual(['.gitignore', 'x2000'])
    expect(skipped.at(-1)).toEqual({ path: 'x1999', reason: 'ignored by .gitignore «x1999»' })
    expect(skipped).toHaveLength(501)
  })
})
