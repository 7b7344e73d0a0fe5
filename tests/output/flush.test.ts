import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { writeFile } from '../../src/output/file.js'
import { tree } from '../collect/tree.js'

/** What writing a file calls, in this order. */
const SEAM = { openSync, writeSync, fsyncSync, closeSync, renameSync }
const CALLS = Object.keys(SEAM) as (keyof typeof SEAM)[]

// The system's own functions, watched, so that each can be made to fail.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const watched = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const
  return { ...real, ...Object.fromEntries(watched.map((name) => [name, vi.fn(real[name] as never)])) }
})

beforeEach(() => vi.clearAllMocks())

it('G04: a file is on the disk before it takes the place of the old one', () => {
  const cwd = tree({ 'a.json': 'old' })
  writeFile('a.json', 'new', { cwd })
  const order = CALLS.map((name) => vi.mocked(SEAM[name]).mock.invocationCallOrder.at(-1) ?? 0)
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order).not.toContain(0)
  expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe('new')
})

it.each(CALLS.flatMap((name) => ['EIO', 'ENOSPC', 'EACCES', 'EMFILE'].map((code) => [name, code] as const)))(
  'G04 G06: a failing %s (%s) leaves the old file, and nothing beside it',
  (name, code) => {
    const cwd = tree({ 'a.json': 'old' })
    vi.mocked(SEAM[name]).mockImplementationOnce((() => {
      throw Object.assign(new Error(code), { code })
    }) as never)
    expect(() => writeFile('a.json', 'new', { cwd })).toThrow(`Cannot write a.json (${code})`)
    expect(readdirSync(cwd)).toEqual(['a.json'])
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe('old')
  },
)

it('G04: short writes are continued to the end', () => {
  const cwd = tree()
  const write = vi.mocked(writeSync).getMockImplementation()!
  const short = ((handle: number, bytes: NodeJS.ArrayBufferView, at: number) =>
    write(handle, bytes as never, at as never, 1 as never)) as typeof writeSync
  for (let times = 0; times < 3; times += 1) vi.mocked(writeSync).mockImplementationOnce(short)
  writeFile('a.txt', 'twelve bytes', { cwd })
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('twelve bytes')
})
