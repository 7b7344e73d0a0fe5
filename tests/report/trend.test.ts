import { expect, it } from 'vitest'
import { trendOf } from '../../src/flows/trend.js'
import { TrendSchema } from '../../src/model/trend-schema.js'
import { TREND_FORMATS } from '../../src/report/trend.js'
import { aFinding, anAssessment } from '../gate/parts.js'

const on = (asOf: string, criticals: number, change: object = {}) => {
  const findings = Array.from({ length: criticals }, (_, i) => aFinding({ vendors: [`v${i}`], severity: 'critical' }))
  const one = anAssessment(findings, ['api'], change)
  return { name: `${asOf}.json`, assessment: { ...one, subject: { ...one.subject, asOf } } }
}

it('goes by day, draws to one scale, and counts no accepted risk among the open ones', () => {
  const suppressed = { by: 'acceptance', owner: 'Bo', reason: 'none', expires: '2027-01-01' } as const
  const accepted = { findings: [aFinding({ severity: 'critical', suppressed })] }
  const points = trendOf([on('2026-03-01', 80), on('2026-01-01', 0, accepted), on('2026-02-01', 40)])
  expect(points.map(({ asOf, findings, accepted: n }) => [asOf, findings.critical, n])).toEqual([
    ['2026-01-01', 0, 1],
    ['2026-02-01', 40, 0],
    ['2026-03-01', 80, 0],
  ])
  const text = TREND_FORMATS.terminal(points, { width: 100, colour: 0 })
  const bars = text.split('\n').flatMap((line) => /^- \S+ (#*)/.exec(line)?.[1]?.length ?? [])
  expect(bars).toEqual([0, 20, 40])
})

it('says what is not like for like', () => {
  const { coverage } = anAssessment([])
  const points = trendOf([on('2026-01-01', 1), on('2026-02-01', 1, { coverage: { ...coverage, complete: false } })])
  expect(TREND_FORMATS.markdown(points, { width: 80, colour: 0 })).toContain('Incomplete: 2026-02-01.')
  const same = trendOf([on('2026-01-01', 1), on('2026-02-01', 1)])
  expect(TREND_FORMATS.markdown(same, { width: 80, colour: 0 })).not.toMatch(
    /Incomplete|different products|changed meanwhile/,
  )
})

it('is JSON as its schema says', () => {
  const points = trendOf([on('2026-01-01', 1), on('2026-02-01', 2)])
  const json = JSON.parse(TREND_FORMATS.json(points, { width: 80, colour: 0 }))
  expect(TrendSchema.parse(json)).toEqual({ schemaVersion: 1, points })
})
