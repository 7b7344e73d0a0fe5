import { describe, expect, it } from 'vitest'
import { FORMAT_IDS, formatOf } from '../../src/report/index.js'
import { FULL } from '../support/full-assessment.js'
import { render, sole, withFindings } from './render.js'

describe('every format', () => {
  it.each(FORMAT_IDS)('%s gives the same bytes twice', async (format) => {
    expect(await render(format)).toBe(await render(format, structuredClone(FULL)))
  })

  it.each(FORMAT_IDS)('%s renders 10,000 findings in under five seconds', async (format) => {
    const findings = Array.from({ length: 10_000 }, (_, i) => ({
      ...sole,
      fingerprint: i.toString(16).padStart(20, '0'),
      title: `Finding ${i}`,
      evidence: Array.from({ length: 12 }, (_, line) => ({
        ...sole.evidence[0]!,
        location: { path: `src/${i}.ts`, line: line + 1, column: 1 },
      })),
    }))
    const before = process.cpuUsage()
    await render(format, withFindings(findings))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(5)
  })

  it.each([
    ['board.md', 'markdown'],
    ['out.sarif', 'sarif'],
    ['out.sarif.json', 'sarif'],
    ['vendors.cdx.json', 'cyclonedx'],
    ['gl-sbom.cdx.json', 'cyclonedx'],
    ['holdfast.junit.xml', 'junit'],
    ['report.xml', 'junit'],
    ['quality.gitlab.json', 'gitlab'],
    ['x.csv', 'csv'],
    ['register.dora.csv', 'dora'],
    ['map.dot', 'dot'],
    ['assessment.json', 'json'],
    ['step.summary.md', 'github-summary'],
    ['OUT.SARIF', 'sarif'],
    ['notes.txt', 'terminal'],
    ['a.pdf', undefined],
    ['json', undefined],
  ])('%s asks for %s', (name, format) => {
    expect(formatOf(name)).toBe(format)
  })
})
