import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWithBaseline } from '../../src/gate/baseline.js'
import { baselineOf, exitCodeOf, gate } from '../../src/gate/index.js'
import type { Assessment } from '../../src/model/assessment.js'
import { Baseline } from '../../src/model/baseline.js'
import { type Finding, SEVERITIES } from '../../src/model/finding.js'
import { aFinding, anAssessment } from './parts.js'

const policy = { failOn: 'critical', isEmptyAllowed: true, isStrict: false } as const
const judged = (now: Assessment, before: Assessment) =>
  gate(now, { ...policy, baseline: { of: baselineOf(before), name: 'before' } })

describe('a baseline', () => {
  const before = anAssessment([aFinding({ vendors: ['twilio'], severity: 'critical' }), aFinding({ vendors: ['aws'] })])

  it('lets through what it knows, and nothing that is new or worse', () => {
    expect(exitCodeOf(judged(before, before))).toBe(0)
    const worse = anAssessment([aFinding({ vendors: ['aws'], severity: 'critical' })])
    expect(judged(worse, before)).toMatchObject({ passed: false, broken: [worse.findings[0]!.fingerprint] })
    const better = anAssessment([aFinding({ vendors: ['twilio'], severity: 'medium' })])
    expect(judged(better, before).passed).toBe(true)
  })

  it('is not fooled by a swap: as many findings, another one', () => {
    const swapped = anAssessment([aFinding({ vendors: ['vonage'], severity: 'critical' }), before.findings[1]!])
    const verdict = judged(swapped, before)
    expect(verdict).toMatchObject({ passed: false, broken: [swapped.findings[0]!.fingerprint] })
    expect(verdict.reasons.join(' ')).toContain('1 entry of before no longer matches')
    expect(verdict.baseline!.gone.map(({ vendors }) => vendors)).toEqual([['twilio']])
  })

  it('knows a finding again whose component was renamed, and only where one can be meant', () => {
    const one = (component: string, vendor = 'twilio') =>
      aFinding({ component, vendors: [vendor], severity: 'critical', capability: 'sms' })
    const api = anAssessment([one('api')], ['api'])
    expect(judged(anAssessment([one('server')], ['server']), api).passed).toBe(true)
    // The old component is still there: this is a second one.
    expect(judged(anAssessment([one('server')], ['api', 'server']), api).passed).toBe(false)
    expect(judged(anAssessment([one('server', 'vonage')], ['server']), api).passed).toBe(false)
    expect(judged(anAssessment([one('web'), one('server')], ['server', 'web']), api).passed).toBe(false)
  })

  it('finds a company worse that carries one capability more, though its severity is the same', () => {
    const carrying = (...capabilities: string[]) =>
      anAssessment([aFinding({ rule: 'HF105', severity: 'critical', facts: { capabilities } })])
    const four = carrying('cdn', 'compute', 'database', 'dns')
    expect(judged(carrying('dns', 'cdn', 'database', 'compute'), four).passed).toBe(true)
    expect(judged(carrying('cdn', 'compute', 'database'), four).passed).toBe(true)
    expect(judged(carrying('cdn', 'compute', 'database', 'email'), four).baseline!.worse).toHaveLength(1)
  })

  it('forgets what a waiver lets through: it is to fail when the waiver ends', () => {
    const suppressed = { by: 'waiver', owner: 'Ada', reason: 'later', expires: '2026-02-01' } as const
    const waived = anAssessment([aFinding({ severity: 'critical', suppressed })])
    expect(judged(waived, waived).passed).toBe(true)
    expect(judged(anAssessment([aFinding({ severity: 'critical' })]), waived).passed).toBe(false)
  })

  it('puts every finding of today in exactly one list, whatever their order', () => {
    const finding = fc
      .record({
        vendor: fc.constantFrom('a', 'b', 'c'),
        component: fc.constantFrom('x', 'y'),
        severity: fc.constantFrom(...SEVERITIES),
      })
      .map(({ vendor, component, severity }) => aFinding({ vendors: [vendor], component, severity }))
    const findings = fc.uniqueArray(finding, { selector: ({ fingerprint }) => fingerprint, maxLength: 6 })
    fc.assert(
      fc.property(findings, findings, (then, now) => {
        const of = (all: readonly Finding[]) => anAssessment(all, [...new Set(all.map(({ component }) => component!))])
        const baseline = Baseline.parse(JSON.parse(JSON.stringify(baselineOf(of(then)))))
        const state = compareWithBaseline(of(now), baseline, 'x')
        const listed = [...state.known, ...state.fresh, ...state.worse].sort()
        expect(listed).toEqual(now.map(({ fingerprint }) => fingerprint).sort())
        const backwards = compareWithBaseline(of([...now].reverse()), baselineOf(of([...then].reverse())), 'x')
        expect([...backwards.fresh].sort()).toEqual([...state.fresh].sort())
        // What is the same is known.
        const same = compareWithBaseline(of(then), baseline, 'x')
        expect([same.fresh, same.worse, same.gone]).toEqual([[], [], []])
      }),
    )
  })
})
