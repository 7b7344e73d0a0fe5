import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import { FORMAT_IDS, FORMATS } from '../../src/report/index.js'
import { json } from '../../src/report/json.js'
import { savedAssessment } from '../../src/report/saved.js'
import { withStandIns } from '../../src/report/stand-ins.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'

const OPTIONS = { db: FULL_DB, width: 80, colour: 0, isVerbose: true } as const
const SAVED = json(FULL, OPTIONS)
/** The saved document as far as tests change it. */
interface Document {
  readonly subject: object
  readonly coverage: object
  readonly findings: readonly [First, ...Record<string, unknown>[]]
}

interface First extends Record<string, unknown> {
  readonly evidence: readonly [object]
}

const changed = (change: (document: Document) => void) => {
  const document = JSON.parse(SAVED)
  change(document)
  return JSON.stringify(document)
}
const read = (text: string) => savedAssessment(text, 'assessment.json')

describe('a saved assessment', () => {
  it.each(FORMAT_IDS)('gives the same bytes in %s as the one that was saved', async (format) => {
    const render = await FORMATS[format]()
    expect(render(read(SAVED), OPTIONS)).toBe(render(FULL, OPTIONS))
  })

  it('may begin with a byte order mark', () => {
    expect(read(`\ufeff${SAVED}`)).toEqual(read(SAVED))
  })

  it.each([
    ['no text', '', /is no JSON/],
    ['half a text', SAVED.slice(0, 500), /is no JSON/],
    ['another value', '[]', /\(top\)/],
    ['null', 'null', /\(top\)/],
    ['another version', changed((one) => Object.assign(one, { schemaVersion: 2 })), /schemaVersion/],
    ['a key that nobody knows', changed((one) => Object.assign(one, { extra: 1 })), /extra/],
    [
      'a line below one',
      changed((one) => Object.assign(one.findings[0].evidence[0], { line: 0 })),
      /findings\.0\.evidence\.0\.line/,
    ],
    [
      'a severity of its own',
      changed((one) => Object.assign(one.findings[1]!, { severity: 'fatal' })),
      /findings\.1\.severity/,
    ],
    [
      'a fingerprint of its own',
      changed((one) => Object.assign(one.findings[0], { fingerprint: '../x' })),
      /findings\.0\.fingerprint/,
    ],
    ['a prototype', SAVED.replace('"schemaVersion"', '"__proto__": {"x": 1}, "schemaVersion"'), /__proto__/],
    ['depth', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /nested too deeply/],
    [
      'depth in facts',
      SAVED.replace('"facts": {}', `"facts": {"a": ${'['.repeat(5000)}${']'.repeat(5000)}}`),
      /nested too deeply/,
    ],
  ])('with %s is refused, and the place is named', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'ConfigError' }))
  })

  it('shows what is hidden in a fault and at most ten of them', () => {
    const text = changed((one) => {
      for (let i = 0; i < 30; i++) Object.assign(one.coverage, { [`\u001b[2J${i}`]: 1 })
      for (const finding of one.findings) Object.assign(finding, { title: 1 })
    })
    expect(() => read(text)).not.toThrow(/\u001b/)
  })

  it('does not take brackets in strings for depth', () => {
    const text = changed((one) => Object.assign(one.subject, { name: `\\"${'['.repeat(500)}` }))
    expect(read(text).subject.name).toHaveLength(502)
  })

  it.each(FORMAT_IDS)('of vendors that this database does not know renders in %s', async (format) => {
    const unknown: Assessment = {
      ...FULL,
      dependencies: FULL.dependencies.map((one) => ({ ...one, vendor: 'nobody', service: 'nothing' })),
      findings: FULL.findings.map((one) => ({ ...one, vendors: ['nobody'] })),
    }
    const render = await FORMATS[format]()
    expect(render(unknown, { ...OPTIONS, db: withStandIns(FULL_DB, unknown) })).not.toBe('')
  })
})
