import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cacheFolder, openCache } from '../../src/cache/index.js'
import { removeOldest } from '../../src/cache/pack-file.js'
import type { Evidence, ReadResult } from '../../src/model/evidence.js'
import type { SourceFile } from '../../src/model/source-file.js'

const fresh = () => mkdtempSync(join(tmpdir(), 'holdfast-cache-'))
const BYTES = Buffer.from('twilio')

function fileOf(part: Partial<SourceFile> = {}): SourceFile {
  return { path: 'a.ts', place: 'source', size: BYTES.length, stamp: '1 2 3', bytes: () => BYTES, ...part }
}

function part(value: string): ReadResult {
  const fact: Evidence = {
    reader: 'scan/host',
    kind: 'host',
    value,
    use: 'called',
    location: { path: 'a.ts', line: 1, column: 1 },
    excerpt: value,
  }
  return { evidence: [fact], references: [], codeFacts: [], identities: [], marks: [], problems: [] }
}

/** A cache folder in which one file is remembered. */
function filled(key = ['1']) {
  const root = fresh()
  const folder = join(fresh(), 'cache')
  const open = (other = key) => openCache({ folder, roots: [root], key: other })
  const first = open()!
  const file = fileOf()
  expect(first.unread(file)).toBeUndefined()
  expect(first.recall(file, BYTES)).toBeUndefined()
  first.keep(file, { parts: [part('api.twilio.com')], module: { path: 'a.ts', imports: ['x'] } })
  first.save()
  const pack = join(folder, readdirSync(folder).find((name) => name.endsWith('.pack'))!)
  return { root, folder, open, pack }
}

describe('what a second run finds', () => {
  it('is the whole outcome, without its bytes', () => {
    const { open } = filled()
    expect(open()!.unread(fileOf())).toEqual({
      parts: [part('api.twilio.com')],
      module: { path: 'a.ts', imports: ['x'] },
    })
  })

  it('is found by its bytes where the disk says something else, or nothing', () => {
    const { open } = filled()
    for (const stamp of ['9 9 9', undefined]) {
      const cache = open()!
      const file = fileOf({ stamp })
      expect(cache.unread(file)).toBeUndefined()
      expect(cache.recall(file, BYTES)?.parts).toEqual([part('api.twilio.com')])
    }
  })

  it.each([
    ['other bytes', fileOf({ stamp: '9' }), Buffer.from('stripe')],
    ['another path', fileOf({ path: 'b.ts' }), BYTES],
    ['another place', fileOf({ place: 'test' }), BYTES],
  ])('is nothing for %s', (_, file, bytes) => {
    const cache = filled().open()!
    expect(cache.unread(file)).toBeUndefined()
    expect(cache.recall(file, bytes)).toBeUndefined()
  })

  it('is nothing for another program, vocabulary or flag', () => {
    expect(filled(['1']).open(['2'])!.unread(fileOf())).toBeUndefined()
  })

  it('is nothing where a parser failed: it may do better', () => {
    const { open } = filled(['other'])
    const cache = open()!
    const file = fileOf({ path: 'b.ts' })
    cache.recall(file, BYTES)
    cache.keep(file, { parts: [{ ...part('x'), problems: [{ path: 'b.ts', reason: 'slow', severity: 'failed' }] }] })
    cache.save()
    expect(open()!.unread(file)).toBeUndefined()
  })

  it('still holds after a save by stamp alone, and forgets files that are gone', () => {
    const { open } = filled()
    const second = open()!
    second.unread(fileOf())
    second.save()
    expect(open()!.unread(fileOf())).toBeDefined()
    open()!.save()
    expect(open()!.unread(fileOf())).toBeUndefined()
  })
})

describe('a damaged pack', () => {
  it('is a miss, wherever it is damaged and however short it is cut', () => {
    const { pack, open } = filled()
    const whole = readFileSync(pack)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, flip, isCut) => {
        const damaged = Buffer.from(isCut ? whole.subarray(0, at) : whole)
        if (!isCut) damaged[at]! ^= flip
        writeFileSync(pack, damaged)
        expect(open()!.unread(fileOf())).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it('is replaced by the next save', () => {
    const { pack, open } = filled()
    writeFileSync(pack, 'rubbish')
    const cache = open()!
    cache.recall(fileOf(), BYTES)
    cache.keep(fileOf(), { parts: [] })
    cache.save()
    expect(open()!.unread(fileOf())).toBeDefined()
  })

  it('is a miss where a link stands in its place', () => {
    const { pack, open } = filled()
    const elsewhere = join(fresh(), 'pack')
    renameSync(pack, elsewhere)
    symlinkSync(elsewhere, pack)
    expect(open()!.unread(fileOf())).toBeUndefined()
  })
})

describe('the folder', () => {
  it('is this user’s alone', () => {
    const { folder, pack } = filled()
    expect(lstatSync(folder).mode & 0o777).toBe(0o700)
    expect(lstatSync(pack).mode & 0o777).toBe(0o600)
  })

  it('is not used where others may enter it', () => {
    const { folder, open } = filled()
    chmodSync(folder, 0o755)
    expect(open()).toBeUndefined()
  })

  it('is not used where it is a link', () => {
    const real = join(fresh(), 'real')
    mkdirSync(real, { mode: 0o700 })
    const link = join(fresh(), 'link')
    symlinkSync(real, link)
    expect(openCache({ folder: link, roots: [fresh()], key: [] })).toBeUndefined()
  })

  it('is never made inside a scanned folder, also not through a link', () => {
    const root = fresh()
    const link = join(fresh(), 'way-in')
    symlinkSync(root, link)
    for (const folder of [join(root, 'a', 'cache'), join(link, 'cache')])
      expect(openCache({ folder, roots: [root], key: [] })).toBeUndefined()
    expect(readdirSync(root)).toEqual([])
  })

  it('stands where the system keeps such things; a relative XDG path is ignored', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/x/holdfast')
    expect(cacheFolder({ XDG_CACHE_HOME: 'x' }, 'linux')).toMatch(/\/\.cache\/holdfast$/)
    expect(cacheFolder({}, 'darwin')).toMatch(/Library\/Caches\/holdfast$/)
  })

  it('is not put into a home that does not exist', () => {
    const home = join(fresh(), 'nobody')
    const folder = cacheFolder({ XDG_CACHE_HOME: join(home, '.cache') }, 'linux')
    expect(openCache({ folder, roots: [fresh()], key: ['1'] })).toBeUndefined()
    expect(existsSync(home)).toBe(false)
    mkdirSync(home)
    expect(openCache({ folder, roots: [fresh()], key: ['1'] })).toBeDefined()
  })

  it('loses its oldest packs where there are too many bytes', () => {
    const { folder, pack } = filled()
    removeOldest(folder, lstatSync(pack).size)
    expect(readdirSync(folder)).toHaveLength(1)
    removeOldest(folder, lstatSync(pack).size - 1)
    expect(readdirSync(folder)).toEqual([])
  })
})
