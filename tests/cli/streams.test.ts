import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { tree } from '../collect/tree.js'
import { AS_OF, bash, holdfast } from '../support/holdfast.js'
import { SHOP } from '../support/small-trees.js'

vi.setConfig({ testTimeout: 30_000 })

const AUDIT = `$HOLDFAST audit . ${AS_OF.join(' ')}`

/** A product whose JSON report is larger than any pipe's buffer: many hosts that nobody knows. */
function chatty() {
  const hosts = Array.from({ length: 6000 }, (_, n) => `fetch('https://api.service-${n}.io/v1')`)
  return tree({ ...SHOP, 'src/calls.js': hosts.join('\n') })
}

describe('standard output', () => {
  it('gives head what it wants, and the exit code stays', async () => {
    const { stdout } = await bash(`${AUDIT} -f json --fail-on low | head -c 100 | wc -c; echo \${PIPESTATUS[0]}`, {
      cwd: chatty(),
    })
    expect(stdout.split(/\s+/).filter(Boolean)).toEqual(['100', '1'])
  })

  it.each([
    ['a report', `${AUDIT} > /dev/full; echo $?`],
    ['help', '$HOLDFAST --help > /dev/full; echo $?'],
    ['help of a command', '$HOLDFAST audit --help > /dev/full; echo $?'],
    ['help in words', '$HOLDFAST help > /dev/full; echo $?'],
    ['a version', '$HOLDFAST --version > /dev/full; echo $?'],
  ])('G04: that is full is told, for %s', async (_, script) => {
    const { stdout, stderr } = await bash(script, { cwd: tree(SHOP) })
    expect([stdout, stderr]).toEqual(['2\n', 'holdfast: Standard output could not be written (ENOSPC).\n'])
  })

  it('G04: arrives whole through a slow pipe', async () => {
    const root = chatty()
    const script = `${AUDIT} -f json --fail-on none -o - -o kept.json | (sleep 1; cat > got.json); echo \${PIPESTATUS[0]}`
    expect((await bash(script, { cwd: root })).stdout).toBe('0\n')
    const got = readFileSync(join(root, 'got.json'), 'utf8')
    expect(got).toBe(readFileSync(join(root, 'kept.json'), 'utf8'))
    expect(got.length).toBeGreaterThan(2_000_000)
    expect(JSON.parse(got).schemaVersion).toBe(1)
  })

  it('that is closed ends nothing early', async () => {
    expect((await bash(`${AUDIT} --fail-on low >&-; echo $? >&2`, { cwd: tree(SHOP) })).stderr).toBe('1\n')
  })
})

describe('standard error', () => {
  it.each([
    ['full', '2> /dev/full'],
    ['closed', '2>&-'],
    ['unread', '2> >(true)'],
  ])('that is %s changes no exit code', async (_, redirection) => {
    const script = `$HOLDFAST audit nope ${redirection}; echo $?; ${AUDIT} -f json --fail-on none ${redirection} > /dev/null; echo $?`
    expect((await bash(script, { cwd: tree(SHOP) })).stdout).toBe('2\n0\n')
  })

  it('holds everything that is not the report', async () => {
    const root = tree(SHOP)
    const run = await holdfast(['audit', ...AS_OF, '-f', 'json', '--fail-on', 'none', '--verbose'], { cwd: root })
    expect(JSON.parse(run.stdout).subject.asOf).toBe('2026-11-01')
    expect(run.stderr).toMatch(/^holdfast: passed\. .*\nholdfast: collect \d+ ms, read \d+ ms, .*\n$/)
    const files = await holdfast(['audit', ...AS_OF, '--fail-on', 'none', '-o', 'a.txt', '-o', 'a.md'], { cwd: root })
    expect(files).toMatchObject({ stdout: '', stderr: expect.stringMatching(/^holdfast: passed\./) })
  })

  it('is silent under --quiet where all is well, and names what is not', async () => {
    const root = tree(SHOP)
    const quiet = (failOn: string) =>
      holdfast(['audit', ...AS_OF, '-q', '-f', 'json', '--fail-on', failOn], { cwd: root })
    expect(await quiet('none')).toMatchObject({ code: 0, stderr: '' })
    expect(await quiet('low')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^holdfast: failed\./) })
  })
})

describe('colour', () => {
  const ESCAPE = '\u001b['
  it.each<[flags: string[], env: Record<string, string>, isColoured: boolean]>([
    [[], { FORCE_COLOR: '1' }, true],
    [['--color'], { NO_COLOR: '1', CI: 'true', TERM: 'dumb' }, true],
    [['--color', '-f', 'json'], {}, false],
    [['--color', '-f', 'markdown'], {}, false],
  ])('%j in %j', async (flags, env, isColoured) => {
    const { stdout } = await holdfast(['audit', ...AS_OF, '--fail-on', 'none', ...flags], { cwd: tree(SHOP), env })
    expect(stdout.includes(ESCAPE)).toBe(isColoured)
  })
})

describe('a terminal', () => {
  const onTerminal = (columns: number, command: string, env = {}) =>
    bash(`script -qec "stty cols ${columns}; ${command}" /dev/null < /dev/null`, {
      cwd: tree(SHOP),
      env: { TERM: 'xterm', ...env },
    })
  const seen = (text: string) => text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').split(/\r?\n|\r/)

  it('is written to its width, and shows progress unless told not to or in CI', async (test) => {
    if ((await bash('command -v script && command -v stty')).code !== 0) return test.skip('no script')
    const wide = await onTerminal(100, `${AUDIT} --fail-on none`)
    const narrow = await onTerminal(50, `${AUDIT} --fail-on none`)
    const longest = (text: string) => Math.max(...seen(text).map((line) => line.length))
    expect(longest(narrow.stdout)).toBeLessThanOrEqual(50)
    expect(longest(wide.stdout)).toBeGreaterThan(50)
    expect(wide.stdout).toContain('Listing files…')
    for (const [args, env] of [
      ['--quiet', {}],
      ['', { CI: '1' }],
    ] as const)
      expect((await onTerminal(80, `${AUDIT} --fail-on none ${args}`, env)).stdout).not.toContain('Listing files…')
  })
})
