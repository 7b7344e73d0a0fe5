import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { tree } from '../collect/tree.js'
import { AS_OF, type Circumstances, holdfast } from '../support/holdfast.js'
import { putEvilNames, putEvilValues, putHardFiles, putNoFiles } from '../support/hostile-tree.js'
import { SHOP } from '../support/small-trees.js'

vi.setConfig({ testTimeout: 120_000 })

/** What a terminal or a reader could obey: C0 but our own line ends, DEL, C1, direction marks, zero width. */
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/
/** A line that a runner of GitHub or Azure takes for a command. */
const COMMAND = /^\s*(::|##\[)/m

async function reports(root: string, circumstances: Circumstances = {}) {
  const outputs = ['a.json', 'a.md', 'a.txt']
  const out = tree()
  const targets = outputs.flatMap((name) => ['-o', join(out, name)])
  const run = await holdfast(['audit', root, ...AS_OF, '--verbose', ...targets], circumstances)
  const [json, markdown, terminal] = outputs.map((name) => readFileSync(join(out, name), 'utf8')) as [
    string,
    string,
    string,
  ]
  return { run, json, markdown, terminal, assessment: JSON.parse(json) }
}

it('D01 D02 D03 D04 D05 P01 P05 P07: ends, names what it could not read, and tells the rest', async () => {
  const root = tree(SHOP)
  putHardFiles(root)
  putNoFiles(root, 4096)
  const { run, assessment, json, markdown, terminal } = await reports(root)
  expect(run.code).toBe(1)
  const { failed, skipped, complete } = assessment.coverage
  const failures = failed.map((entry: { path: string }) => entry.path)
  expect(failures).toEqual(
    expect.arrayContaining(['deep/package.json', '.github/workflows/deep.yml', 'd/'.repeat(257)]),
  )
  expect(complete).toBe(false)
  const reasons = Object.fromEntries(skipped.map((one: { path: string; reason: string }) => [one.path, one.reason]))
  expect(reasons).toMatchObject({
    'package-lock.json': 'named pipe',
    'links/passwd': 'link',
    'links/up': 'link',
    'links/self': 'link',
    'requirements.txt': 'link',
  })
  expect(assessment.dependencies.map((one: { vendor: string }) => one.vendor)).toEqual(
    expect.arrayContaining(['stripe', 'aws']),
  )
  for (const text of [json, markdown, terminal, run.stderr]) expect(text).not.toContain('root:x:0')
  execFileSync('rm', ['-rf', join(root, 'd')])
})

it('P03 P04 O01 O02: shows names and values, and lets none of them be obeyed', async () => {
  const root = tree(SHOP)
  putEvilNames(root)
  putEvilValues(root)
  const { run, assessment, json, markdown, terminal } = await reports(root, { env: { GITHUB_ACTIONS: 'true' } })
  expect(run.code).toBe(1)
  for (const text of [json, markdown, terminal, run.stderr]) {
    expect(text.match(OBEYED)).toBeNull()
    expect(text.match(COMMAND)).toBeNull()
    expect(text).not.toContain('\ufffd')
  }
  const paths: string[] = assessment.dependencies.flatMap((one: { evidence: { path: string }[] }) =>
    one.evidence.map(({ path }) => path),
  )
  const shown = new Set(paths)
  expect(shown).toContain('src/a\\xff\\xfe.js')
  expect(shown).toContain('src/a\nb\n::error::x.js')
  expect(shown).toContain('__proto__/package.json')
  expect(markdown).not.toMatch(/[^\\`]<(img|script|details)/i)
})
