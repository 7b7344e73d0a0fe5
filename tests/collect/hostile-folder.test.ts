import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REASON } from '../../src/collect/reasons.js'
import { collect, ledger, paths, put, tree } from './tree.js'

describe('links', () => {
  it('P01: follows none, whatever it is called and wherever it leads', async () => {
    const root = tree({ 'real/a.ts': 'a' })
    const links = {
      'package-lock.json': '/etc/passwd',
      '.github': '/etc',
      up: '..',
      self: 'self',
      dangling: 'nowhere',
      'real/loop': '.',
    }
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name))
    symlinkSync('/etc/passwd', join(root, '.gitignore'))
    for (let n = 0; n < 50; n += 1) symlinkSync(n === 0 ? '/etc/hosts' : `chain${n - 1}`, join(root, `chain${n}`))
    const { files, skipped, failed } = await collect(root)
    expect(paths(files)).toEqual(['real/a.ts'])
    expect(failed).toEqual([])
    expect(skipped).toHaveLength(Object.keys(links).length + 51)
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set([REASON.link]))
  })

  it('takes nothing from version-control data behind a link', async () => {
    const outside = tree({ config: '[remote "origin"]\nurl = https://github.com/a/b\n', HEAD: 'a'.repeat(40) })
    const root = tree()
    symlinkSync(outside, join(root, '.git'))
    const collection = await collect(root)
    expect(collection).not.toHaveProperty('repository')
    expect(collection).not.toHaveProperty('revision')
    expect(collection.skipped).toEqual([{ path: '.git', reason: REASON.link }])
  })
})

it('P05: names pipes, sockets and devices and waits for none', async () => {
  const root = tree()
  execFileSync('mkfifo', [join(root, 'pipe.yml')])
  const server = createServer().listen(join(root, 'socket.yml'))
  await new Promise((resolve) => server.once('listening', resolve))
  expect(ledger(await collect(root))).toEqual({ 'pipe.yml': 'skipped: named pipe', 'socket.yml': 'skipped: socket' })
  server.close()
})

describe('names', () => {
  it('P03: reads every file once, whatever its name', async () => {
    const names = [
      'new\nline.ts',
      'car\rriage',
      'esc\u001b[31m.ts',
      'tab\t',
      '"quo\'te|`',
      '::warning::x',
      '-rf',
      'dot. ',
      '‮rtl.ts',
      'é',
      'e\u0301',
      'Case',
      'case',
      'CON',
      '__proto__',
      'constructor',
      'n'.repeat(255),
      '...',
      '*',
      '\\',
      '#x',
      '!y',
    ]
    const root = tree(Object.fromEntries(names.map((name) => [name, `<${name}>`])))
    const { files } = await collect(root)
    const read = files.map((file) => [file.path, Buffer.from(file.bytes()).toString()])
    expect(read.sort()).toEqual(names.map((name) => [name, `<${name}>`]).sort())
  })

  it('P04: reads names that are not UTF-8 by their bytes, and keeps look-alikes apart', async () => {
    const root = tree()
    const folder = Buffer.concat([Buffer.from(`${root}/d`), Buffer.from([0xfe])])
    mkdirSync(folder)
    writeFileSync(Buffer.concat([folder, Buffer.from('/in.yml')]), 'in')
    writeFileSync(Buffer.concat([Buffer.from(`${root}/a`), Buffer.from([0xff, 0xfe]), Buffer.from('é.yml')]), 'bytes')
    put(root, 'a\\xff\\xfeé.yml', 'text')
    put(root, '\ufffd.yml', 'replacement')
    expect(ledger(await collect(root))).toEqual({
      'a\\x5cxff\\x5cxfeé.yml': 'read: text',
      'a\\xff\\xfeé.yml': 'read: bytes',
      'd\\xfe/in.yml': 'read: in',
      '\ufffd.yml': 'read: replacement',
    })
  })
})

describe('P06: a tree that changes after it was listed', () => {
  const changes: [string, (root: string) => void, string][] = [
    ['file grown', (root) => appendFileSync(join(root, 'd/f'), 'more'), REASON.changed],
    ['file cut', (root) => truncateSync(join(root, 'd/f'), 1), REASON.changed],
    ['file deleted', (root) => rmSync(join(root, 'd/f')), REASON.gone],
    ['file replaced', (root) => swap(root, () => put(root, 'd/f', 'text')), REASON.changed],
    ['file now a link', (root) => swap(root, () => symlinkSync('/etc/passwd', join(root, 'd/f'))), REASON.changed],
    ['file now a pipe', (root) => swap(root, () => execFileSync('mkfifo', [join(root, 'd/f')])), REASON.changed],
    ['file now a folder', (root) => swap(root, () => mkdirSync(join(root, 'd/f'))), REASON.changed],
  ]

  function swap(root: string, make: () => void) {
    // Kept elsewhere, so that the system does not give its number to the new file.
    renameSync(join(root, 'd/f'), join(root, 'kept'))
    make()
  }

  it.each(changes)('%s', async (_, change, reason) => {
    const root = tree({ 'd/f': 'text' })
    const { files } = await collect(root)
    change(root)
    expect(() => files[0]!.bytes()).toThrow(reason)
  })

  it('folder moved out of the root and linked back', async () => {
    const root = tree({ 'd/f': 'text' })
    const outside = tree()
    const { files } = await collect(root)
    renameSync(join(root, 'd'), join(outside, 'd'))
    symlinkSync(join(outside, 'd'), join(root, 'd'))
    expect(() => files[0]!.bytes()).toThrow(REASON.changed)
  })
})

/** Nests folders from the inside, because no path this long could be named. */
function nest(root: string, name: string, depth: number) {
  const script = `for (let n = 0; n < ${depth}; n += 1) { fs.mkdirSync('${name}'); process.chdir('${name}') }`
  execFileSync(process.execPath, ['-e', script], { cwd: root })
}

it('P07: finishes on 4,096 nested folders and names the cap', async () => {
  const root = tree({ 'top.ts': '' })
  nest(root, 'd', 4096)
  const { files, failed } = await collect(root)
  expect(paths(files)).toEqual(['top.ts'])
  expect(failed).toEqual([{ path: 'd/'.repeat(257), reason: 'deeper than 256 folders: not entered', place: 'source' }])
  execFileSync('rm', ['-rf', join(root, 'd')])
})

it('P07: names folders whose path is too long for the system', async () => {
  const root = tree()
  nest(root, 'x'.repeat(250), 20)
  const { failed } = await collect(root)
  expect(failed.map(({ reason }) => reason)).toEqual([REASON.pathTooLong])
  execFileSync('rm', ['-rf', join(root, 'x'.repeat(250))])
})
