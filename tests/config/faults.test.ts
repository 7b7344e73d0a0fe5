import { lstatSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadBaseline } from '../../src/config/baseline.js'
import { configOf } from '../../src/config/index.js'
import { withOwnVendorsOf } from '../../src/vendor-db/own.js'
import { tree } from '../collect/tree.js'
import { FULL_DB } from '../support/full-assessment.js'

// The system's own functions, so that each can be made to fail once.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, lstatSync: vi.fn(fs.lstatSync), readSync: vi.fn(fs.readSync) }
})

afterEach(() => vi.clearAllMocks())

const failOnce = (code: string) =>
  vi.mocked(lstatSync).mockImplementationOnce(() => {
    throw Object.assign(new Error(code), { code, syscall: 'lstat' })
  })

describe('G06: settings of which nobody knows whether they are there', () => {
  it.each(['EIO', 'EMFILE', 'EACCES', 'ENAMETOOLONG'])('are not taken for absent: %s', async (code) => {
    const root = tree({ 'holdfast.yaml': 'gate: {failOn: low}\n' })
    failOnce(code)
    await expect(configOf(root, undefined)).rejects.toThrow('holdfast.yaml cannot be read')
    failOnce(code)
    expect(() => loadBaseline(join(root, 'b.json'), false)).toThrow('b.json cannot be read')
    failOnce(code)
    await expect(withOwnVendorsOf(FULL_DB, root, undefined)).rejects.toThrow('vendors cannot be read')
  })

  it.each(['ENOENT', 'ENOTDIR'])('are absent where the system says so: %s', async (code) => {
    const root = tree()
    failOnce(code)
    expect((await configOf(root, undefined)).config).toEqual({})
    failOnce(code)
    expect(loadBaseline(join(root, 'b.json'), false)).toBeUndefined()
    failOnce(code)
    expect((await withOwnVendorsOf(FULL_DB, root, undefined)).own).toEqual([])
  })
})

describe('G06: a policy that comes in parts', () => {
  const TEXT = 'gate: {failOn: low, longestGapHours: 72}\n'

  it('is put together', async () => {
    const root = tree({ 'holdfast.yaml': TEXT })
    const { readSync: real } = await vi.importActual<typeof import('node:fs')>('node:fs')
    vi.mocked(readSync).mockImplementationOnce(((handle: number, bytes: Buffer, at: number) =>
      real(handle, bytes, at, 18, 0)) as typeof readSync)
    expect((await configOf(root, undefined)).config.gate).toEqual({ failOn: 'low', longestGapHours: 72 })
  })

  it('is refused where it ends early', async () => {
    const root = tree({ 'holdfast.yaml': TEXT })
    vi.mocked(readSync).mockImplementationOnce(() => 0)
    await expect(configOf(root, undefined)).rejects.toThrow('holdfast.yaml changed while it was read')
  })
})
