import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '../../src/gate/causes.js'
import type { Assessment } from '../../src/model/assessment.js'
import { SEVERITIES } from '../../src/model/finding.js'
import { aFinding, anAssessment } from './parts.js'

const finding = fc
  .record({
    vendor: fc.constantFrom('a', 'b', 'c'),
    component: fc.constantFrom('x', 'y'),
    severity: fc.constantFrom(...SEVERITIES),
  })
  .map(({ vendor, component, severity }) => aFinding({ vendors: [vendor], component, severity }))
const assessment = fc
  .uniqueArray(finding, { selector: ({ fingerprint }) => fingerprint, maxLength: 6 })
  .map((findings) => anAssessment(findings))
const onDay = (one: Assessment, asOf: string): Assessment => ({ ...one, subject: { ...one.subject, asOf } })

describe('changes', () => {
  it('of a thing with itself are none', () => {
    fc.assert(
      fc.property(assessment, (one) => {
        expect(changesOf({ base: one, head: one })).toEqual([])
      }),
    )
  })

  it('carry the base to the head: what is known, less what went, plus what came', () => {
    fc.assert(
      fc.property(assessment, assessment, (base, head) => {
        const changes = changesOf({ base, head }).filter(({ kind }) => kind === 'finding')
        const ids = new Set(base.findings.map(({ fingerprint }) => fingerprint))
        for (const { turn, id } of changes) {
          expect(ids.has(id)).toBe(turn !== 'came')
          if (turn === 'came') ids.add(id)
          if (turn === 'went') ids.delete(id)
        }
        expect([...ids].sort()).toEqual(head.findings.map(({ fingerprint }) => fingerprint).sort())
      }),
    )
  })

  it('step by step have the cause of their step, and no other', () => {
    fc.assert(
      fc.property(assessment, assessment, (base, head) => {
        const causes = (steps: Parameters<typeof changesOf>[0]) => new Set(changesOf(steps).map(({ cause }) => cause))
        expect(causes({ base, withDatabase: head, withCalendar: head, head })).not.toContain('code')
        expect(causes({ base, withDatabase: base, withCalendar: head, head })).not.toContain('database')
        expect(causes({ base, withDatabase: base, withCalendar: base, head })).not.toContain('calendar')
      }),
    )
  })

  it('are the code’s between saved assessments unless the code is provably the same', () => {
    const base = anAssessment([])
    const head = anAssessment([aFinding()])
    const causesOf = (from: Assessment, to: Assessment) => changesOf({ base: from, head: to }).map(({ cause }) => cause)
    const at = (one: Assessment, revision: string, bytes = 1): Assessment => ({
      ...one,
      subject: { ...one.subject, revision, bytes },
    })
    expect(causesOf(base, head)).toEqual(['code'])
    expect(causesOf(base, onDay(head, '2026-02-01'))).toEqual(['code'])
    expect(causesOf(at(base, 'abc'), onDay(at(head, 'abc'), '2026-02-01'))).toEqual(['calendar'])
    // A working tree with changes has the revision of its last commit.
    expect(causesOf(at(base, 'abc'), onDay(at(head, 'abc', 2), '2026-02-01'))).toEqual(['code'])
    expect(causesOf(at(base, 'abc'), onDay(at(head, 'abd'), '2026-02-01'))).toEqual(['code'])
    const newer = { ...at(head, 'abc'), tool: { ...head.tool, vendorDb: { date: '2026-02-01', vendors: 2 } } }
    expect(causesOf(at(base, 'abc'), newer)).toEqual(['database'])
    const withOwn = { ...at(head, 'abc'), tool: { ...head.tool, vendorDb: { ...head.tool.vendorDb, own: ['ours'] } } }
    expect(causesOf(at(base, 'abc'), withOwn)).toEqual(['database'])
  })
})
