import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/collect/memory.js'
import type { Source } from '../../src/model/source-file.js'
import { auditSource } from '../support/audit-source.js'
import { SHOP } from '../support/small-trees.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  stripe: { services: { payments: { capabilities: ['payments'], signals: { package: ['pkg:npm/stripe'] } } } },
})

const CONTENTS = [
  '',
  'Hello.\n',
  '{"dependencies":{"stripe":"1"}}',
  '{"broken":',
  `${'['.repeat(2000)}`,
  'a: [1\nb: {',
  'import Stripe from "stripe"\n',
  'resource "aws_s3_bucket" "a" {',
  '<project><dependency>',
  'binary\0',
  '\ufeffFROM node:20',
  'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
  'x'.repeat(8 * 1024 * 1024 + 1),
  Uint8Array.of(0xff, 0xfe, 0x61, 0x00),
  Uint8Array.of(0xc3, 0x28, 0xff),
]
const folder = fc.constantFrom('', 'src/', 'infra/', 'tests/', 'docs/', 'node_modules/a/', '.github/workflows/', 'ios/')
const name = fc.constantFrom(
  'package.json',
  'Dockerfile',
  'main.tf',
  'ci.yml',
  'pom.xml',
  'index.js',
  'app.py',
  'Info.plist',
  'page.html',
  'logo.png',
  '__proto__',
  'constructor',
  'a\nb.yml',
  'pyproject.toml',
  '.env',
)
const tree = fc.dictionary(
  fc.tuple(folder, name).map((parts) => parts.join('')),
  fc.constantFrom(...CONTENTS),
  { maxKeys: 12, noNullPrototype: true },
)

describe('the ledger', () => {
  it('holds every entry exactly once: read, set aside, skipped or failed', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (files) => {
        const source = memorySource('x', files)
        const listed = await source.collect()
        const { coverage, subject } = await auditSource(source, db)
        const apart = [...coverage.skipped, ...coverage.failed].map(({ path }) => path)
        expect(new Set(apart).size).toBe(apart.length)
        expect(subject.files).toBe(listed.files.length)
        const setAside = Object.values(coverage.setAside).reduce((sum, n) => sum + n, 0)
        expect(coverage.filesRead + setAside + apart.length).toBe(
          listed.files.length + listed.skipped.length + listed.failed.length,
        )
        const named = new Set([...listed.files, ...listed.skipped, ...listed.failed].map(({ path }) => path))
        for (const path of [...apart, ...coverage.partial.map((one) => one.path)]) expect(named).toContain(path)
        for (const { path } of coverage.partial) expect(apart).not.toContain(path)
        if (coverage.failed.length === 0) expect(coverage.complete).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['src/main.tf', true],
    ['src/app.py', true],
    ['tests/app.py', false],
    ['docs/app.py', false],
    ['src/cities.json', false],
    ['src/film.mp4', false],
  ])('%s beyond the cap makes the audit incomplete: %j', async (path, isMissed) => {
    const { coverage } = await auditSource(memorySource('x', { ...SHOP, [path]: 'x'.repeat(9 << 20) }), db)
    const expected = [{ path, reason: 'larger than 8 MiB' }]
    expect(coverage).toMatchObject(
      isMissed ? { complete: false, failed: expected, skipped: [] } : { complete: true, skipped: expected, failed: [] },
    )
  })

  const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'
  const NOT_FETCHED = 'Git LFS pointer: the content was not fetched'
  it.each([
    ['model.onnx', POINTER, NOT_FETCHED],
    ['config.yml', POINTER, NOT_FETCHED],
    ['model.onnx', 'weights', 'binary, by its name'],
    ['model.onnx', `${POINTER}${'x'.repeat(200)}`, 'binary, by its name'],
    ['model.onnx', '', 'binary, by its name'],
  ])('%s with %j is disclosed for what it is', async (path, content, reason) => {
    const { coverage } = await auditSource(memorySource('x', { ...SHOP, [path]: content }), db)
    expect(coverage.skipped).toEqual([{ path, reason }])
    expect(coverage.complete).toBe(true)
  })

  it.each([
    ['infra/', 'source', false],
    ['tests/big/', 'test', true],
  ] as const)('a folder that was not entered, %s: complete is %s', async (path, place, isComplete) => {
    const source: Source = {
      collect: async () => ({
        name: 'x',
        files: [],
        skipped: [],
        failed: [{ path, reason: 'no permission to read', place }],
      }),
    }
    const { coverage } = await auditSource(source, db)
    expect(coverage).toEqual({
      filesRead: 0,
      skipped: [],
      failed: [{ path, reason: 'no permission to read' }],
      setAside: {},
      partial: [],
      complete: isComplete,
    })
  })

  it('D08: reads UTF-16 like any other text', async () => {
    const text = Buffer.from(`\ufeff${SHOP['package.json']}`, 'utf16le')
    const { dependencies, coverage } = await auditSource(memorySource('x', { 'package.json': text }), db)
    expect(dependencies.map(({ vendor }) => vendor)).toEqual(['stripe'])
    expect(coverage).toMatchObject({ filesRead: 1, failed: [], complete: true })
  })

  it('does not count what a name tells as read, where the text gave nothing', async () => {
    const files = { '.github/workflows/ci.yml': '['.repeat(2000) }
    expect((await auditSource(memorySource('x', files), db)).coverage).toMatchObject({ filesRead: 0, complete: false })
  })
})
