import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/model/errors.js'
import { writeOutput } from '../../src/output/write.js'
import { tree } from '../collect/tree.js'

const io = (cwd: string) => ({ cwd, stdout: new Writable(), roots: [cwd] })

describe('a file', () => {
  it('is made whole, by umask, and leaves nothing else behind', async () => {
    const root = tree()
    const text = 'é😀'.repeat(1_000_000)
    expect(await writeOutput('report.md', text, io(root))).toBe('written')
    expect(readFileSync(join(root, 'report.md'), 'utf8')).toBe(text)
    expect(statSync(join(root, 'report.md')).mode & 0o777).toBe(0o666 & ~process.umask())
    expect(readdirSync(root)).toEqual(['report.md'])
  })

  it('replaces the old one and keeps its mode; another name for the old one keeps the old text', async () => {
    const root = tree({ 'out/a.json': 'old' })
    chmodSync(join(root, 'out/a.json'), 0o600)
    linkSync(join(root, 'out/a.json'), join(root, 'other'))
    await writeOutput('out/a.json', 'new', io(root))
    expect(readFileSync(join(root, 'out/a.json'), 'utf8')).toBe('new')
    expect(statSync(join(root, 'out/a.json')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(root, 'other'), 'utf8')).toBe('old')
  })

  it('may be empty, long-named or outside the working folder', async () => {
    const root = tree()
    const elsewhere = tree()
    for (const name of ['empty', 'n'.repeat(255), join(elsewhere, 'x')]) await writeOutput(name, '', io(root))
    expect(readdirSync(root).sort()).toEqual(['empty', 'n'.repeat(255)])
    expect(readdirSync(elsewhere)).toEqual(['x'])
  })

  it.each([
    ['is a link', 'link.md', 'it is a link'],
    ['is a dangling link', 'dangling.md', 'it is a link'],
    ['is in a folder that is a link', 'out/report.md', 'out is a link'],
    ['is below a folder that is a link', 'out/sub/report.md', 'out is a link'],
    ['is a folder', 'folder', 'it is not a regular file'],
    ['is in no folder', 'missing/report.md', 'there is no folder'],
    ['is below a file', 'kept.md/report.md', 'kept.md is not a folder'],
    ['is a device', '/dev/null', 'it is not a regular file'],
    ['has a name that is too long', 'n'.repeat(256), 'ENAMETOOLONG'],
    ['is the working folder', '', 'it is not a regular file'],
  ])('is refused when it %s', async (_, target, why) => {
    const outside = tree({ 'sub/report.md': 'untouched', 'report.md': 'untouched' })
    const root = tree({ 'kept.md': 'untouched' })
    mkdirSync(join(root, 'folder'))
    symlinkSync(outside, join(root, 'out'))
    symlinkSync('kept.md', join(root, 'link.md'))
    symlinkSync(join(outside, 'new.md'), join(root, 'dangling.md'))
    const before = [readdirSync(root), readdirSync(outside)]
    const writing = writeOutput(target, 'text', io(root))
    await expect(writing).rejects.toThrow(ConfigError)
    await expect(writing).rejects.toThrow(why)
    expect([readdirSync(root), readdirSync(outside)]).toEqual(before)
    for (const path of [join(root, 'kept.md'), join(outside, 'report.md'), join(outside, 'sub/report.md')]) {
      expect(readFileSync(path, 'utf8')).toBe('untouched')
    }
  })

  it('P02: is refused behind a link in a scanned folder elsewhere', async () => {
    const outside = tree({ 'sub/x': '' })
    const scanned = tree()
    symlinkSync(outside, join(scanned, 'out'))
    const target = join(scanned, 'out/sub/report.md')
    await expect(writeOutput(target, 'text', { ...io(tree()), roots: [scanned] })).rejects.toThrow(ConfigError)
    expect(existsSync(join(outside, 'sub/report.md'))).toBe(false)
  })

  it.skipIf(process.getuid?.() === 0)('is refused without the right to write', async () => {
    const root = tree()
    chmodSync(root, 0o500)
    await expect(writeOutput('a', 'text', io(root))).rejects.toThrow(ConfigError)
    chmodSync(root, 0o700)
  })
})

describe('standard output', () => {
  const stream = (fail?: NodeJS.ErrnoException) => {
    const chunks: string[] = []
    const stdout = new Writable({
      highWaterMark: 10,
      write: (chunk, _, done) => {
        chunks.push(String(chunk))
        setTimeout(() => done(fail), 5)
      },
    })
    return { chunks, io: { cwd: '/', stdout } }
  }
  const failure = (code: string) => Object.assign(new Error(code), { code })

  it('gets all of the text, however slow', async () => {
    const { chunks, io } = stream()
    expect(await writeOutput('-', 'x'.repeat(100_000), io)).toBe('written')
    expect(chunks.join('')).toHaveLength(100_000)
  })

  it.each(['ENOSPC', 'EIO'])('that fails with %s is the user’s to mend', async (code) => {
    await expect(writeOutput('-', 'x', stream(failure(code)).io)).rejects.toThrow(ConfigError)
  })

  it('that was closed is no failure, the second time neither', async () => {
    const { io } = stream(failure('EPIPE'))
    expect(await writeOutput('-', 'x', io)).toBe('closed')
    expect(await writeOutput('-', 'x', io)).toBe('closed')
  })
})
