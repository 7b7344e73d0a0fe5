import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'

const ENDINGS = [
  'md',
  'txt',
  'sarif',
  'cdx.json',
  'junit.xml',
  'gitlab.json',
  'csv',
  'dora.csv',
  'dot',
  'summary.md',
  'json',
]

const folder = mkdtempSync(join(tmpdir(), 'holdfast-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const outputs = (name: string) => ENDINGS.flatMap((ending) => ['--output', `${name}.${ending}`])
const text = (name: string) => readFileSync(join(folder, name), 'utf8')

beforeAll(async () => {
  const run = await holdfast(
    ['audit', join(PRODUCTS, 'booking-web'), ...AS_OF, '--fail-on', 'none', ...outputs('audit')],
    {
      cwd: folder,
    },
  )
  expect(run.stderr).not.toContain('bug')
})

describe('holdfast report', () => {
  it('writes the bytes that the audit wrote, in every format', async () => {
    const run = await holdfast(['report', 'audit.json', '--fail-on', 'none', ...outputs('report')], { cwd: folder })
    expect(run.stderr).toBe('')
    for (const ending of ENDINGS) expect(text(`report.${ending}`), ending).toBe(text(`audit.${ending}`))
  })

  it('knows the organisations that only the owners declared, in every format', async () => {
    const known = [...AS_OF, '--fail-on', 'none', ...outputs('bank')]
    await holdfast(['audit', join(PRODUCTS, 'ledger-bank'), ...known], { cwd: folder })
    expect(text('bank.md')).toContain('SWIFT')
    await holdfast(['report', 'bank.json', '--fail-on', 'none', ...outputs('again')], { cwd: folder })
    for (const ending of ENDINGS) expect(text(`again.${ending}`), ending).toBe(text(`bank.${ending}`))
  })

  it('prints to standard output in the format that is asked for', async () => {
    const run = await holdfast(['report', 'audit.json', '--format', 'sarif'], { cwd: folder })
    expect(run.stdout).toBe(text('audit.sarif'))
  })

  it('gives the exit code of the gate', async () => {
    const codes = await Promise.all(
      ['none', 'low'].map((level) => holdfast(['report', 'audit.json', '--fail-on', level], { cwd: folder })),
    )
    expect(codes.map(({ code }) => code)).toEqual([0, 1])
  })

  it.each([
    ['a missing file', 'nowhere.json', undefined, /nowhere\.json cannot be read: no such file/],
    ['something else', 'other.json', '{"a": 1}', /other\.json is no assessment of version 1:\n {2}schemaVersion/],
    ['half a file', 'half.json', '{"schemaVersion": 1, ', /half\.json is no JSON/],
  ])('says what is wrong with %s and ends with 2', async (_, name, content, message) => {
    if (content !== undefined) writeFileSync(join(folder, name), content)
    const run = await holdfast(['report', name], { cwd: folder })
    expect(run.code).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).toMatch(message)
  })
})
