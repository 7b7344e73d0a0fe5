import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/assess/rules.js'
import { helpOf } from '../../src/report/rule-help.js'
import { MOST_RESULTS } from '../../src/report/sarif.js'
import { FULL } from '../support/full-assessment.js'
import { sarifFaults } from './check-output.js'
import { failOpen, many, render, sole, VERDICT, withFindings } from './render.js'

describe('SARIF', () => {
  const run = async (assessment = FULL, options = {}) => JSON.parse(await render('sarif', assessment, options)).runs[0]

  it('is valid against the official schema', async () => {
    expect(sarifFaults(await render('sarif'))).toEqual([])
  })

  it('has what GitHub requires of every rule and result', async () => {
    const { tool, results } = await run()
    for (const rule of tool.driver.rules) {
      for (const part of ['shortDescription', 'fullDescription', 'help']) {
        expect(rule[part].text.length).toBeGreaterThan(0)
        expect(rule[part].text.length).toBeLessThanOrEqual(1024)
      }
      expect(rule.help.markdown).toContain('**How to fix.**')
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10)
    }
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(result.locations).toHaveLength(1)
      const { artifactLocation, region } = result.locations[0].physicalLocation
      expect(artifactLocation.uri).not.toMatch(/^\/|^\.|:/)
      expect(region.endColumn).toBeGreaterThan(region.startColumn)
      expect(result.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{20}:\d+$/)
    }
  })

  it('calls only fail-open and leaks security', async () => {
    const { tool } = await run()
    const security = tool.driver.rules.filter((rule: never) => rule['properties']['security-severity'] !== undefined)
    expect(security.map(({ id }: { id: string }) => id)).toEqual(['HF106'])
    expect(security[0].properties['security-severity']).toBe('8.0')
    expect(security[0].properties.tags).toContain('security')
    const other = tool.driver.rules.find(({ id }: { id: string }) => id === 'HF101')
    expect(other.properties).toMatchObject({ 'problem.severity': 'error' })
    expect(other.properties.tags).not.toContain('security')
  })

  it('keeps fingerprints when lines move, and tells equal ones apart', async () => {
    const moved = {
      ...sole,
      evidence: [{ ...sole.evidence[0]!, location: { path: 'web/package.json', line: 99, column: 1 } }],
    }
    const [before] = (await run(withFindings([sole]))).results
    const [after] = (await run(withFindings([moved]))).results
    expect(after.partialFingerprints).toEqual(before.partialFingerprints)
    const twins = (await run(withFindings([sole, sole]))).results.map((one: never) => one['partialFingerprints'])
    expect(twins[0]).not.toEqual(twins[1])
  })

  it('points a finding without a place at the configuration', async () => {
    const [result] = (await run(withFindings([many]))).results
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('holdfast.yaml')
  })

  it('names what was not read', async () => {
    const [invocation] = (await run()).invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(
      invocation.toolExecutionNotifications.map(({ message }: { message: { text: string } }) => message.text),
    ).toEqual(['Not read: too deep', 'Only partly read: ends early'])
  })

  it('says what somebody accepted, and what a baseline knew', async () => {
    const baseline = { name: 'b', known: [sole.fingerprint], fresh: [failOpen.fingerprint], worse: [], gone: [] }
    const { results } = await run(FULL, { verdict: { ...VERDICT, baseline } })
    expect(results.map((one: never) => one['baselineState'])).toEqual(['unchanged', 'new', undefined, undefined])
    expect(results[2].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'acceptance until 2026-06-01, Ada: until the move' },
    ])
  })

  it('cuts beyond the limit, says so and stays valid', async () => {
    const text = await render('sarif', withFindings(Array.from({ length: MOST_RESULTS + 7 }, () => sole)))
    const { results, invocations } = JSON.parse(text).runs[0]
    expect(results).toHaveLength(MOST_RESULTS)
    expect(invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^7 of 5007 findings/)
    expect(sarifFaults(text)).toEqual([])
  })

  it('encodes paths and lets none climb out', async () => {
    const at = (path: string) => ({
      ...sole,
      evidence: [{ ...sole.evidence[0]!, location: { path, line: 1, column: 1 } }],
    })
    const paths = ['a b/ü#?.ts', '../../etc/passwd', '/abs', 'c:d', 'x\ud800y']
    const { results } = await run(withFindings(paths.map(at)))
    expect(results.map((one: never) => one['locations'][0]['physicalLocation']['artifactLocation']['uri'])).toEqual([
      'a%20b/%C3%BC%23%3F.ts',
      'etc/passwd',
      'abs',
      'c%3Ad',
      'x%EF%BF%BDy',
    ])
  })

  it('has help for every rule', () => {
    const general = helpOf('HF999')
    for (const { id } of RULES) expect(helpOf(id), id).not.toEqual(general)
    expect(helpOf('__proto__')).toEqual(general)
  })
})
