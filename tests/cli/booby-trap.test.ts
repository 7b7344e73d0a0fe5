import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { tree } from '../collect/tree.js'
import { layTraps } from '../support/booby-trap.js'
import { AS_OF, BIN, bash, holdfast } from '../support/holdfast.js'

vi.setConfig({ testTimeout: 60_000 })

const NAMES = ['$(touch m)', '`touch m`', '-rf', 'a;touch m', '--format=json', "'; touch m; '"]

describe('a booby-trapped tree', () => {
  it('X01 X02 X06 X07 X08 X10: runs nothing, from inside it, with the search path beginning there', async () => {
    const trap = layTraps(tree(), tree())
    const env = {
      PATH: `.:${trap.root}:${join(trap.root, 'node_modules/.bin')}:${process.env['PATH']}`,
      npm_config_prefix: trap.root,
      INIT_CWD: trap.root,
    }
    const run = await holdfast(['audit', ...AS_OF, '-f', 'json', '--fail-on', 'none'], { cwd: trap.root, env })
    expect(trap.sprung()).toEqual([])
    const assessment = JSON.parse(run.stdout)
    expect(assessment.dependencies.map((one: { vendor: string }) => one.vendor)).toContain('twilio')
    expect(readdirSync(trap.root)).not.toContain('m')
  })

  it('X01 X02 X06 X07 X08 X10 N01 S04, traced: starts nothing but this Node, and connects to nowhere', async (test) => {
    if ((await bash('command -v strace')).code !== 0) return test.skip('no strace')
    const trap = layTraps(tree(), tree())
    const log = join(tree(), 'log')
    const calls = 'trace=execve,execveat,connect,sendto,bind'
    const script = `PATH=".:$PATH" "$(command -v strace)" -f -qq -e ${calls} -o '${log}' $HOLDFAST audit . ${AS_OF.join(' ')} > out.txt; echo $?; cat '${log}'`
    const { stdout } = await bash(script, { cwd: trap.root })
    const [code, ...lines] = stdout.trimEnd().split('\n')
    if (lines.some((line) => line.includes('ptrace'))) return test.skip('no tracing here')
    expect(['0', '1', '3']).toContain(code)
    const started = lines.filter((line) => /\bexecve/.test(line))
    expect(started.length).toBeGreaterThanOrEqual(2)
    expect(started.filter((line) => !line.includes(`execve("${process.execPath}"`))).toEqual([])
    // The C library asks its name service cache who the user is, for the home folder; that is no connection.
    const met = lines.filter((line) => /\b(connect|sendto|bind)\(/.test(line) && !line.includes('nscd/socket'))
    expect(met).toEqual([])
    expect(trap.sprung()).toEqual([])
  })

  it.each(NAMES)('X03: does not take the folder name %s for a command or a flag', async (name) => {
    const parent = tree()
    mkdirSync(join(parent, name))
    const trap = layTraps(join(parent, name), tree())
    const inside = await holdfast(['audit', ...AS_OF, '-f', 'json', '--fail-on', 'none'], { cwd: trap.root })
    expect(JSON.parse(inside.stdout).subject.name).toBe(name)
    const outside = await holdfast(['audit', ...AS_OF, '-f', 'json', '--fail-on', 'none', '--', name], { cwd: parent })
    expect(JSON.parse(outside.stdout).subject.name).toBe(name)
    expect([trap.sprung(), readdirSync(parent), readdirSync(trap.root).includes('m')]).toEqual([[], [name], false])
  })

  it('would go off if anything ran: the traps themselves work', async () => {
    const trap = layTraps(tree(), tree())
    await bash(
      `./gradlew; '${process.execPath}' webpack.config.js; '${process.execPath}' .dependency-cruiser.mjs; .git/hooks/pre-commit`,
      {
        cwd: trap.root,
      },
    )
    expect(trap.sprung()).toEqual(expect.arrayContaining(['gradlew', '.dependency-cruiser.mjs', 'hook-pre-commit']))
    expect(BIN).toContain('run.js')
  })
})
