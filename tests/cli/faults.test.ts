import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { tree } from '../collect/tree.js'
import { AS_OF, holdfast, startHoldfast } from '../support/holdfast.js'
import { BROKEN_WORKFLOW, SHOP } from '../support/small-trees.js'

vi.setConfig({ testTimeout: 60_000 })

const ROOT = join(import.meta.dirname, '../..')

/** A copy of the built package that a test may damage. */
function copyOfPackage(): string {
  const copy = tree()
  for (const name of ['bin', 'dist', 'package.json', 'oclif.manifest.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

describe('70, a bug of ours', () => {
  const THROWS = "throw new TypeError('x is not a function\\u001b[2J')\n"
  it.each<[name: string, damage: (copy: string) => void, message: RegExp]>([
    [
      'a module that throws',
      (copy) => writeFileSync(join(copy, 'dist/src/cli/run-audit.js'), THROWS),
      /^holdfast: This is a bug in holdfast: x is not a function\\x1b\[2J\nPlease report it .*--debug shows where/,
    ],
    [
      'a command that does not parse',
      (copy) => writeFileSync(join(copy, 'dist/commands/audit.js'), '('),
      /^holdfast: This is a bug in holdfast: /,
    ],
    [
      'a late failure',
      (copy) =>
        writeFileSync(
          join(copy, 'dist/src/cli/run-audit.js'),
          'export const runAudit = () => new Promise(() => setTimeout(() => { throw new Error("late") }))\n',
        ),
      /^holdfast: This is a bug in holdfast: late\n/,
    ],
    [
      'a copy without its program',
      (copy) => rmSync(join(copy, 'dist'), { recursive: true }),
      /^holdfast: This copy of holdfast is not complete: .*\nBuild it with `npm run build`/,
    ],
  ])('%s', async (_, damage, message) => {
    const bin = join(copyOfPackage(), 'bin/run.js')
    damage(join(bin, '../..'))
    const run = await holdfast(['audit', tree(SHOP), '--fail-on', 'low'], { bin })
    expect(run).toMatchObject({ code: 70, stdout: '', stderr: expect.stringMatching(message) })
    expect(run.stderr).not.toMatch(/^ +at /m)
    const debug = await holdfast(['audit', tree({ ...SHOP, ...BROKEN_WORKFLOW }), '--debug'], { bin })
    expect(debug).toMatchObject({ code: 70, stderr: expect.stringMatching(/^ +at /m) })
  })

  it('a parser process that does not start fails the files by name, and nothing passes', async () => {
    const copy = copyOfPackage()
    rmSync(join(copy, 'dist/src/sandbox'), { recursive: true })
    for (const name of readdirSync(join(copy, 'dist/src/flows'))) {
      if (name.startsWith('sandbox-handler')) rmSync(join(copy, 'dist/src/flows', name))
    }
    const args = ['audit', tree(SHOP), ...AS_OF, '--fail-on', 'none', '-f', 'json']
    const run = await holdfast(args, { bin: join(copy, 'bin/run.js') })
    expect(run.code).not.toBe(0)
    expect(run.code).not.toBe(1)
  })
})

describe('an interruption', () => {
  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('G05: by %s ends it with its code, and leaves nothing behind', async (signal, code) => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`src/m${n}.js`, SHOP['server.js']]))
    const root = tree({ ...SHOP, ...files })
    mkdirSync(join(root, 'out'))
    for (const wait of [0, 150, 300, 450]) {
      const child = startHoldfast(['audit', root, ...AS_OF, '-o', join(root, 'out/a.json')])
      const exit = once(child, 'exit')
      await pause(wait)
      child.kill(signal)
      const [left, by] = await exit
      // Before our own code runs the system ends the process; a shell shows the same number.
      if (left !== 1) expect(left ?? by).toBe(left === null ? signal : code)
      expect(readdirSync(join(root, 'out')).filter((name) => name !== 'a.json')).toEqual([])
    }
  })

  it('tells a shell the same number', async () => {
    const root = tree(SHOP)
    const child = spawn(
      'bash',
      [
        '-c',
        `'${process.execPath}' '${join(ROOT, 'bin/run.js')}' audit . & sleep 0.2; kill -TERM $!; wait $!; echo $?`,
      ],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    await once(child, 'close')
    expect(out.trimEnd().split('\n').at(-1)).toBe('143')
  })
})
