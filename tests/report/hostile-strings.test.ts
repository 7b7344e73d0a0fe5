import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import { AssessmentSchema } from '../../src/model/assessment-schema.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import { contractOf } from '../../src/report/contract.js'
import { FORMAT_IDS, FORMATS, type FormatId } from '../../src/report/index.js'
import { withStandIns } from '../../src/report/stand-ins.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'
import { HOSTILE_STRINGS } from '../support/hostile-strings.js'
import { csvRows, cyclonedxFaults, dotStatements, outsideCode, sarifFaults, xmlElements } from './check-output.js'
import { pageFaults } from './html-page.js'

/** Fields whose values are words of the contract: nothing else can stand there. */
const OF_THE_CONTRACT = new Set([
  'kind',
  'state',
  'capability',
  'role',
  'usage',
  'wiring',
  'confidence',
  'place',
  'use',
  'scope',
  'severity',
  'criticality',
  'country',
  'lei',
  'by',
  'failOn',
  'fingerprint',
  'takesOver',
  'ends',
  'lastDrill',
  'setAside',
  'needs',
  'from',
  'lane',
  'level',
  'world',
  'targetKind',
  'trigger',
  'lost',
  'surviving',
])
/** Ids by which the parts of an assessment find each other. */
const IDS = new Set([
  'vendor',
  'vendors',
  'service',
  'services',
  'component',
  'function',
  'id',
  'organisations',
  'rule',
  'members',
  'stoppedBy',
  'soleStoppers',
  'for',
  'company',
  'finding',
  'findings',
  'because',
])

/** The value with every free text replaced; ids too where asked. */
function poisoned<T>(value: T, text: string, areIdsToo: boolean, key = ''): T {
  if (typeof value === 'string') return keeps(value, key, areIdsToo) ? value : (text as T)
  if (Array.isArray(value)) return value.map((one) => poisoned(one, text, areIdsToo, key)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, poisoned(one, text, areIdsToo, name)]),
  ) as T
}

function keeps(value: string, key: string, areIdsToo: boolean): boolean {
  if (OF_THE_CONTRACT.has(key) || value === 'holdfast') return true
  // Ids of rules and of business functions have a form of their own.
  if (/^HF\d{3}$/.test(value) || (key === 'id' && value === 'F1') || value === 'letters') return true
  return IDS.has(key) && !areIdsToo
}

/** Names in a vendor file of the product's own are as foreign as its code. */
function namedBy(text: string): VendorDb {
  return { ...FULL_DB, nameOf: () => text, vendor: (id) => withName(FULL_DB.vendor(id), text) }
}

function withName<T extends object>(vendor: T | undefined, text: string): T | undefined {
  return vendor && { ...vendor, name: text, legalName: text }
}

const VARIANTS: readonly {
  readonly assessment: (text: string) => Assessment
  readonly db: (text: string) => VendorDb
}[] = [
  { assessment: (text) => poisoned(FULL, text, false), db: namedBy },
  {
    assessment: (text) => poisoned(FULL, text, true),
    db: (text) => withStandIns(FULL_DB, poisoned(FULL, text, true)),
  },
]

/** Raw controls but line ends, what hides or turns text, lone surrogates, non-characters. */
const RAW =
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const COMMAND = /^[^\S\n]*(?:::|##\[)/m

/** Words of a plain text that a Markdown renderer would make live, were they not in backticks. */
const LIVE_WORD = /(?<![\w`])@\w|(?<![\w&`])#\d|\w:\/\/|\bwww\.\w|<[a-z!/]/i

function expectCalm(text: string): void {
  expect(text).not.toContain('](')
  expect(text.replace(/`[^`]*`/g, '')).not.toMatch(LIVE_WORD)
}

type Check = (text: string) => void

const CHECKS: Partial<Record<FormatId, Check>> = {
  json: (text) => void JSON.parse(text),
  sarif(text) {
    expect(sarifFaults(text)).toEqual([])
    const [run] = JSON.parse(text).runs
    for (const { message, relatedLocations = [] } of run.results) {
      expect(message.text).not.toBe('')
      expect(message.text).not.toMatch(RAW)
      expectCalm(message.text)
      for (const one of relatedLocations) expectCalm(one.message.text)
    }
    for (const rule of run.tool.driver.rules) expectCalm(rule.shortDescription.text)
  },
  cyclonedx(text) {
    expect(cyclonedxFaults(text)).toEqual([])
  },
  'cyclonedx-1.7'(text) {
    expect(cyclonedxFaults(text, '1.7')).toEqual([])
  },
  junit(text) {
    const allowed = ['testsuites', 'testsuite', 'testcase', 'failure', 'error', 'skipped']
    for (const { name } of xmlElements(text)) expect(allowed).toContain(name)
  },
  gitlab(text) {
    for (const { description, location } of JSON.parse(text)) {
      expect(description).not.toMatch(RAW)
      expectCalm(description)
      expect(location.path).not.toMatch(/^\/|^\.\.?\/|\/\.\.\//)
    }
  },
  csv: expectSafeCells,
  dora: expectSafeCells,
  dot: (text) => void dotStatements(text),
  'github-summary': expectPlainMarkdown,
  markdown: expectPlainMarkdown,
  html: (text) => expect(pageFaults(text)).toEqual([]),
  'github-annotations'(text) {
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-z]+=[^:,]*)(?:,[a-z]+=[^:,]*)*::./)
      expectCalm(line.slice(line.indexOf('::', 2) + 2))
    }
  },
}

const FORMULA = /^[\s"]*[=+@＝＋－＠]|^-[^\d]|^[\t\r\n]/

function expectSafeCells(text: string): void {
  const rows = csvRows(text)
  const wrong = rows.filter((row) => row.length !== rows[0]!.length || row.some((cell) => FORMULA.test(cell)))
  expect(wrong).toEqual([])
}

function expectPlainMarkdown(text: string): void {
  const outside = outsideCode(text)
  expect(outside).not.toMatch(/<[a-z!/]/i)
  expect(outside).not.toMatch(/(?<!\\)\]\(/)
  expect(outside).not.toMatch(/(?<![\w&])@\w|(?<![\w&])#\d|https?:\/\/|www\.\w/)
}

describe('hostile strings', () => {
  it('are at least 815', () => {
    expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(815)
  })

  it('reach the fields: what is rendered is an assessment by the contract', () => {
    AssessmentSchema.parse(contractOf(FULL))
    expect(JSON.stringify(poisoned(FULL, 'POISON', true)).match(/POISON/g)!.length).toBeGreaterThan(100)
  })

  it.each(FORMAT_IDS)('O01 O02 O04 O05 O06 O07 O08: stay text in %s', { timeout: 120_000 }, async (format) => {
    const render = await FORMATS[format]()
    const check = CHECKS[format]
    for (const hostile of HOSTILE_STRINGS) {
      for (const { assessment, db } of VARIANTS) {
        const verdict = {
          failOn: 'low' as const,
          passed: false,
          broken: FULL.findings.map(({ fingerprint }) => fingerprint),
          reasons: ['Failed.'],
          isComplete: false,
        }
        const options = {
          db: db(hostile),
          verdict,
          width: 80,
          colour: 0 as const,
          isVerbose: true,
          includeSensitive: true,
        }
        try {
          const text = render(assessment(hostile), options)
          expect(text).not.toMatch(RAW)
          if (format !== 'github-annotations') expect(text).not.toMatch(COMMAND)
          check?.(text)
        } catch (error) {
          throw new Error(`${JSON.stringify(hostile.slice(0, 200))}: ${(error as Error).message}`, { cause: error })
        }
      }
    }
  })
})
