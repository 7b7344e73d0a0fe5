import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { put, tree } from '../collect/tree.js'
import { history } from '../support/history.js'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { BROKEN_WORKFLOW, SHOP } from '../support/small-trees.js'

vi.setConfig({ testTimeout: 60_000 })

const audit = (cwd: string, ...args: string[]) => holdfast(['audit', ...AS_OF, ...args], { cwd })
const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('a baseline', () => {
  it('makes the first day green and the next finding red', async () => {
    const root = tree(SHOP)
    expect((await audit(root)).code).toBe(1)
    const written = await audit(root, '--write-baseline')
    expect(written.code).toBe(0)
    expect(flat(written.stdout)).toMatch(/\d+ findings known from \.holdfast\/baseline\.json/)
    expect((await audit(root)).code).toBe(0)
    put(root, 'package.json', SHOP['package.json'].replace('"stripe"', '"@vonage/server-sdk":"3","stripe"'))
    put(
      root,
      'more.js',
      "import { Vonage } from '@vonage/server-sdk'\nexport const more = new Vonage({ apiKey: process.env.VONAGE_API_KEY })\n",
    )
    const next = await audit(root)
    expect(next.code).toBe(1)
    expect(flat(next.stdout)).toMatch(/1 critical new or worse finding \(--fail-on critical\): HF101 .* Vonage alone/)
  })

  it('is the same for the same tree, and changes nothing in the report', async () => {
    const root = tree(SHOP)
    const before = await audit(root, '--format', 'json')
    await audit(root, '--write-baseline')
    const first = readFileSync(join(root, '.holdfast/baseline.json'), 'utf8')
    await audit(root, '--write-baseline')
    expect(readFileSync(join(root, '.holdfast/baseline.json'), 'utf8')).toBe(first)
    const { subject: _, coverage: __, ...after } = JSON.parse((await audit(root, '--format', 'json')).stdout)
    const { subject: ___, coverage: ____, ...then } = JSON.parse(before.stdout)
    expect(after).toEqual(then)
  })

  it.each([
    ['is no JSON', 'x', /it is no JSON/],
    ['is of another kind', '{"findings":[]}', /cannot be used/],
  ])('that %s is refused', async (_, text, message) => {
    const run = await audit(tree({ ...SHOP, '.holdfast/baseline.json': text }))
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
  })

  it('that is a link is refused, read or written', async () => {
    const root = tree(SHOP)
    const elsewhere = join(tree({ 'x.json': 'kept' }), 'x.json')
    mkdirSync(join(root, '.holdfast'))
    symlinkSync(elsewhere, join(root, '.holdfast/baseline.json'))
    expect((await audit(root)).code).toBe(2)
    expect((await audit(root, '--write-baseline')).code).toBe(2)
    expect(readFileSync(elsewhere, 'utf8')).toBe('kept')
  })
})

describe('a policy from outside', () => {
  it('puts that of the tree out of force, and says so', async () => {
    const waiver = '{rule: HF101, vendor: twilio, owner: Ada, reason: signed, expires: 2027-01-01}'
    const root = tree({ ...SHOP, 'holdfast.yaml': `gate: {failOn: none}\nwaivers: [${waiver}]\n` })
    await audit(root, '--write-baseline')
    const policy = join(tree({ 'p.yaml': 'gate: {failOn: critical}\n' }), 'p.yaml')
    expect((await audit(root)).code).toBe(0)
    const run = await audit(root, '--policy', policy)
    expect(run.code).toBe(1)
    expect(run.stderr).toBe(
      'holdfast: without effect beside --policy: gate of holdfast.yaml, waivers of holdfast.yaml, .holdfast/baseline.json\n',
    )
  })

  it.each([
    ['is not there', undefined, /cannot be read/],
    ['demands nothing', 'product: x\n', /has no key gate/],
    ['is misspelt', 'gate: {failon: low}\n', /failon: unknown key/],
    ['forbids nobody we know', 'gate: {forbidden: {vendors: [twillio]}}\n', /Did you mean twilio/],
  ])('that %s is an error, not a pass', async (_, text, message) => {
    const folder = tree(text === undefined ? {} : { 'p.yaml': text })
    const run = await audit(tree(SHOP), '--policy', join(folder, 'p.yaml'))
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
  })
})

describe('a revision', () => {
  it('is audited without checkout; one that is not there is an error', async () => {
    const { root, commit } = history(SHOP)
    commit('empty', Object.fromEntries(Object.keys(SHOP).map((path) => [path, undefined])), 'main')
    const run = await audit(root, '--ref', 'main', '--format', 'json')
    expect(run.code).toBe(1)
    expect(JSON.parse(run.stdout).dependencies.map((one: { vendor: string }) => one.vendor)).toContain('twilio')
    expect(existsSync(join(root, 'server.js'))).toBe(false)
    expect(await audit(root, '--ref', 'nope')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no revision nope'),
    })
  })
})

describe('a comparison', () => {
  const diff = (cwd: string, ...args: string[]) => holdfast(['diff', ...AS_OF, ...args], { cwd })

  it('0 where nothing is worse, 1 where something is, 2 for wrong use, 3 where it was not whole', async () => {
    const { root, commit } = history({ ...SHOP, 'readme.md': 'a' })
    commit('same', { 'readme.md': 'b' }, 'main')
    const more =
      "import { Vonage } from '@vonage/server-sdk'\nexport const more = new Vonage({ apiKey: process.env.VONAGE_API_KEY })\n"
    commit(
      'more',
      {
        'more.js': more,
        'package.json': SHOP['package.json'].replace('"stripe"', '"@vonage/server-sdk":"3","stripe"'),
      },
      'main',
    )
    commit('broken', BROKEN_WORKFLOW, 'main')
    expect(await diff(root, 'main', 'same')).toMatchObject({ code: 0, stdout: expect.stringContaining('Passed.') })
    const worse = await diff(root, 'main', 'more', '--format', 'json')
    expect(worse.code).toBe(1)
    expect(JSON.parse(worse.stdout).changes.map((one: { cause: string }) => one.cause)).not.toContain('calendar')
    expect((await diff(root, 'main', 'nope')).code).toBe(2)
    expect((await diff(root, 'main')).code).toBe(2)
    expect((await diff(root, 'main', 'broken')).code).toBe(3)
    expect((await diff(root, 'main', 'more', '--fail-on', 'none', '-o', 'change.md')).code).toBe(0)
    expect(readFileSync(join(root, 'change.md'), 'utf8')).toContain('## By the code')
  })
})

describe('a trend', () => {
  it('0 with a table and a chart, 3 where there is nothing, 2 where something else lies', async () => {
    const root = tree(SHOP)
    const folder = tree()
    expect(await holdfast(['trend', folder])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('nothing to compare'),
    })
    for (const day of ['2026-10-01', '2026-09-01'])
      await holdfast(['audit', '--as-of', day, '-o', join(folder, `${day}.json`)], { cwd: root })
    const run = await holdfast(['trend', folder])
    expect(run.code).toBe(0)
    expect(run.stdout.indexOf('2026-09-01')).toBeLessThan(run.stdout.indexOf('2026-10-01'))
    expect(run.stdout).toMatch(/2026-09-01 #+\+* \d+ \+ \d+/)
    const board = await audit(root, '--since', join(folder, '2026-09-01.json'), '--format', 'markdown')
    expect(board.stdout).toContain('## Since 2026-09-01')
    writeFileSync(join(folder, 'other.json'), '{}')
    expect((await holdfast(['trend', folder])).code).toBe(2)
  })
})
