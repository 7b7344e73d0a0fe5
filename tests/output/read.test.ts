import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { LARGEST_SAVED, readSaved } from '../../src/output/read.js'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

describe('reading a saved assessment', () => {
  it('gives its text', () => {
    expect(readSaved(file('a.json', '{"ü": 1}'))).toBe('{"ü": 1}')
    expect(readSaved(file('empty.json', ''))).toBe('')
  })

  it('refuses what is none, and says why', () => {
    expect(() => readSaved(join(folder, 'missing'))).toThrow(/no such file/)
    expect(() => readSaved(folder)).toThrow(/not a regular file/)
    expect(() => readSaved('/dev/null')).toThrow(/not a regular file/)
    expect(() => readSaved(file('latin1', Uint8Array.of(0x22, 0xfc, 0x22)))).toThrow(/not UTF-8/)
  })

  it('refuses what is too large without reading it', () => {
    const path = file('large', '')
    truncateSync(path, LARGEST_SAVED + 1)
    expect(() => readSaved(path)).toThrow(/larger than 128 MiB/)
  })
})
