import { expect, it } from 'vitest'
import { acceptedLines, acceptedRisks } from '../../src/report/accepted.js'
import { encodeMarkdown } from '../../src/report/encode-markdown.js'
import { aFinding, anAssessment } from '../gate/parts.js'

const suppressed = { by: 'acceptance', owner: 'the board', reason: 'no other store', expires: '2027-12-31' } as const
const assessment = anAssessment([aFinding({ suppressed }), aFinding({ vendors: ['open'] })])

it('lists what is let through, by whom and until when, and nothing else', () => {
  const text = encodeMarkdown(acceptedRisks(assessment))
  expect(text).toContain('## Accepted risks')
  expect(text).toMatch(/api depends on acme.*acceptance.*the board.*no other store.*2027/)
  expect(text).not.toContain('open')
  expect(acceptedLines(assessment)).toHaveLength(2)
})

it('is silent where nothing is', () => {
  expect([acceptedRisks(anAssessment([])), acceptedLines(anAssessment([aFinding()]))]).toEqual([[], []])
})
