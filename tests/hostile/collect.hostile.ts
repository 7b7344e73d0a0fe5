import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderSource } from '../../src/collect/folder.js'
import { collect, put, tree } from '../collect/tree.js'

// Slow or heavy; run with: npx vitest run --config vitest.hostile.config.ts

describe('size', () => {
  it('P07: lists 100,000 files in one folder in under three seconds', { timeout: 60_000 }, async () => {
    const root = tree()
    for (let n = 0; n < 100_000; n += 1) writeFileSync(join(root, `file-${n}.ts`), '')
    const before = performance.now()
    const { files } = await collect(root)
    console.log(`100,000 files in one folder: ${Math.round(performance.now() - before)} ms`)
    expect(files).toHaveLength(100_000)
    expect(performance.now() - before).toBeLessThan(3_000)
  })

  it('lists a tree of 91,000 files with ignore files in under 1.5 seconds', { timeout: 120_000 }, async () => {
    const root = tree({ '.git/HEAD': '' })
    const rules = Array.from({ length: 60 }, (_, n) => [`*.tmp${n}`, `/cache${n}/`, `build${n}`]).flat()
    put(root, '.gitignore', rules.join('\n'))
    for (let folder = 0; folder < 9_100; folder += 1) {
      const path = join(root, `packages/p${folder % 100}/src/f${Math.floor(folder / 100)}`)
      mkdirSync(path, { recursive: true })
      for (let n = 0; n < 10; n += 1) writeFileSync(join(path, `file${n}.ts`), 'x')
    }
    for (let n = 0; n < 100; n += 1) put(root, `packages/p${n}/.gitignore`, '*.log\ndist\ncoverage/\n')
    const before = process.cpuUsage()
    const { files } = await collect(root)
    const listed = milliseconds(process.cpuUsage(before))
    console.log(`91,000 files listed: ${listed} ms of processor time`)
    expect(files).toHaveLength(91_101)
    expect(listed).toBeLessThan(1_500)
  })
})

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return Math.round((user + system) / 1_000)
}

describe('P06: races', () => {
  it('never reads outside the root while folders and files are swapped', { timeout: 120_000 }, async () => {
    const outside = tree({ 'd/f.ts': 'SECRET', 'd/g.ts': 'SECRET' })
    const root = tree({ 'd/f.ts': 'inside', 'd/g.ts': 'inside', 'x.ts': 'inside' })
    const swap = `
      const { renameSync, symlinkSync, rmSync } = fs
      for (;;) {
        renameSync('d', 'kept'); symlinkSync('${outside}/d', 'd'); rmSync('d'); renameSync('kept', 'd')
        renameSync('x.ts', 'kept.ts'); symlinkSync('/etc/passwd', 'x.ts'); rmSync('x.ts'); renameSync('kept.ts', 'x.ts')
      }`
    const swapper = spawn(process.execPath, ['-e', swap], { cwd: root, stdio: 'ignore' })
    const started = performance.now()
    const outcomes = new Map<string, number>()
    const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    for (let round = 0; performance.now() - started < 15_000; round += 1) {
      const { files, failed } = await folderSource([root]).collect()
      for (const { reason } of failed) count(reason)
      for (const file of files) {
        try {
          count(Buffer.from(file.bytes()).toString())
        } catch (error) {
          count((error as Error).message)
        }
      }
      if (round % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    }
    swapper.kill('SIGKILL')
    console.log(Object.fromEntries(outcomes))
    const allowed = ['inside', 'changed while reading', 'gone while reading']
    expect([...outcomes.keys()].filter((outcome) => !allowed.includes(outcome))).toEqual([])
  })
})
