import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { put, tree } from '../collect/tree.js'
import { holdfast } from '../support/holdfast.js'
import { BROKEN_WORKFLOW, SHOP } from '../support/small-trees.js'

vi.setConfig({ testTimeout: 30_000 })

describe('2, wrong use', () => {
  it.each<[name: string, args: string[], first: string | RegExp, second: string | RegExp]>([
    ['no such folder', ['audit', 'nope'], 'There is no folder nope.', 'Check the path.'],
    ['a file', ['audit', 'package.json'], 'package.json is not a folder.', 'Name the folder that holds the product.'],
    ['a folder twice', ['audit', '.', 'web'], /web lies inside /, 'Name the outer folder only.'],
    ['an unknown flag', ['audit', '--wat'], 'Nonexistent flag: --wat', /--help/],
    ['a wrong threshold', ['audit', '--fail-on', 'big'], /^Expected --fail-on=big to be one of: critical/, /--help/],
    ['a wrong format', ['audit', '--format', 'xml'], /^Expected --format=xml to be one of: terminal/, /--help/],
    ['a flag without its value', ['audit', '--output'], 'Flag --output expects a value', ''],
    ['no day', ['audit', '--as-of', 'today'], '--as-of today is not a day.', 'Write it as YYYY-MM-DD.'],
    [
      'a day that does not exist',
      ['audit', '--as-of', '2026-02-31'],
      /2026-02-31 is not a day/,
      'Write it as YYYY-MM-DD.',
    ],
    ['an unknown command', ['audt', '.'], 'There is no command audt.', 'Did you mean audit?'],
    ['a far command', ['frobnicate'], 'There is no command frobnicate.', /--help/],
    ['a path for a command', ['./web'], 'There is no command ./web.', 'To audit that folder: holdfast audit ./web'],
    ['help on nothing', ['help', 'frobnicate'], 'There is no command frobnicate.', /--help/],
    ['no configuration', ['audit', '--config', 'no.yaml'], 'no.yaml cannot be read: no such file.', /Check the path/],
    ['a folder as configuration', ['audit', '--config', 'web'], 'web is not a regular file.', /--config/],
    [
      'a missing folder',
      ['audit', '-o', 'no/a.md'],
      /^Cannot write no\/a\.md: there is no folder /,
      'Make the folder first.',
    ],
    ['a link', ['audit', '-o', 'link.md'], 'Cannot write link.md: it is a link.', /real folder/],
    ['below a link', ['audit', '-o', 'out/a.md'], /^Cannot write out\/a\.md: .* is a link/, /real folder/],
    [
      'a folder as output',
      ['audit', '-o', 'web', '-f', 'json'],
      /^Cannot write web: it is not a regular/,
      /real folder/,
    ],
    ['an ending unknown', ['audit', '-o', 'a.pdf'], 'The ending of a.pdf names no format.', /--format/],
    ['an output twice', ['audit', '-o', 'a.md', '-o', 'a.md'], '--output a.md is given twice.', /elsewhere/],
  ])('%s', async (_, args, first, second) => {
    const root = tree({ ...SHOP, ...BROKEN_WORKFLOW, 'web/index.js': '', 'target.md': 'kept' })
    const elsewhere = tree()
    symlinkSync('target.md', join(root, 'link.md'))
    symlinkSync(elsewhere, join(root, 'out'))
    const before = readdirSync(root)
    const { code, stdout, stderr } = await holdfast(args, { cwd: root })
    const [one, two = ''] = stderr.replace(/^holdfast: /, '').split('\n')
    expect([code, stdout]).toEqual([2, ''])
    expect(one).toEqual(typeof first === 'string' ? first : expect.stringMatching(first))
    expect(two).toEqual(typeof second === 'string' ? second : expect.stringMatching(second))
    expect(stderr).not.toMatch(/^ +at /m)
    expect([readdirSync(root), readdirSync(elsewhere), readFileSync(join(root, 'target.md'), 'utf8')]).toEqual([
      before,
      [],
      'kept',
    ])
  })

  it('refuses a link that the audited folder put on the way, wherever one stands', async () => {
    const root = tree(SHOP)
    const elsewhere = tree()
    symlinkSync(elsewhere, join(root, 'out'))
    put(elsewhere, 'deep/keep')
    const run = await holdfast(['audit', root, '-o', join(root, 'out/deep/a.md')], { cwd: tree() })
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('is a link') })
    expect(readdirSync(join(elsewhere, 'deep'))).toEqual(['keep'])
  })
})

describe('2, a bad holdfast.yaml', () => {
  const faults = async (text: string) => {
    const root = tree({ ...SHOP, 'holdfast.yaml': text })
    const { code, stdout, stderr } = await holdfast(['audit'], { cwd: root })
    expect([code, stdout]).toEqual([2, ''])
    return stderr
      .replace(/^holdfast: /, '')
      .trimEnd()
      .split('\n')
  }

  it('names every fault with line and column, in their order', async () => {
    const text =
      'sector: nonsense\nextra: 1\ngate:\n  failOn: big\ncorrections:\n  - {is: ours, vendor: stripe, reason: x}\n'
    expect(await faults(text)).toEqual([
      expect.stringMatching(/^holdfast\.yaml:1:9 sector: /),
      'holdfast.yaml:2:1 extra: unknown key',
      expect.stringMatching(/^holdfast\.yaml:4:11 gate\.failOn: /),
      expect.stringMatching(/^holdfast\.yaml:6:10 corrections\.0\.is: /),
      'holdfast.yaml:6:40 corrections.0.reason: say why, in a few words',
      expect.stringContaining('docs/schema/config.schema.json'),
    ])
  })

  it('knows what a misspelt vendor was to be, for all of them', async () => {
    const text =
      'corrections:\n  - {is: not-ours, vendor: twillio, reason: dead code}\n  - {is: self-run, service: stripe-paymets, reason: ours}\n'
    expect(await faults(text)).toEqual([
      expect.stringMatching(/^holdfast\.yaml:2:28 .*there is no vendor twillio .* Did you mean twilio\?$/),
      expect.stringMatching(
        /^holdfast\.yaml:3:29 .*there is no service stripe-paymets .* Did you mean stripe-payments\?$/,
      ),
      expect.any(String),
    ])
  })

  it.each([
    ['code', 'product: !!js/function "x"\n', /^holdfast\.yaml:1:10 /],
    ['an address', 'extends: https://vendor.example/base.yaml\n', /^holdfast\.yaml:1:1 extends: unknown key$/],
    ['a plug-in', 'plugins: [./evil.js]\n', /^holdfast\.yaml:1:1 plugins: unknown key$/],
    ['a path out', 'places: [{path: ../../x, place: test, reason: none}]\n', /^holdfast\.yaml:1:17 .*below the root/],
    ['references', 'product: &a x\nsector: *a\n', /^holdfast\.yaml:2:9 .*references are not followed/],
    [
      'an escape that would be obeyed',
      '"\\e]0;title\\a\\n::error::x": 1\n',
      /^holdfast\.yaml:1:1 \\x1b]0;title\\x07\\n::error::x/,
    ],
  ])('refuses %s', async (_, text, fault) => {
    expect((await faults(text))[0]).toMatch(fault)
  })

  it('leads to no vendor files outside the tree', async () => {
    const outside = tree({ 'vendors/acme.yaml': 'id: acme\nsecret line: [\n' })
    const root = tree(SHOP)
    symlinkSync(outside, join(root, '.holdfast'))
    const run = await holdfast(['audit'], { cwd: root })
    expect(run).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('.holdfast/vendors is reached through a link'),
    })
    put(root, 'holdfast.yaml', 'vendors: own/vendors\n')
    symlinkSync(outside, join(root, 'own'))
    expect((await holdfast(['audit'], { cwd: root })).stderr).toContain('own/vendors is reached through a link')
  })

  it('is no link', async () => {
    const root = tree(SHOP)
    symlinkSync('/etc/passwd', join(root, 'holdfast.yaml'))
    const run = await holdfast(['audit'], { cwd: root })
    expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/^holdfast: holdfast\.yaml is a link\.\n/) })
  })
})
