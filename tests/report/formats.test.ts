import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/assess/rules.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Finding } from '../../src/model/finding.js'
import type { Verdict } from '../../src/model/verdict.js'
import { CSV_COLUMNS } from '../../src/report/csv.js'
import { TEMPLATES } from '../../src/report/dora/templates.js'
import { DORA_COLUMNS } from '../../src/report/dora.js'
import { FORMAT_IDS, FORMATS, type FormatId, formatOf } from '../../src/report/index.js'
import { helpOf } from '../../src/report/rule-help.js'
import { MOST_RESULTS } from '../../src/report/sarif.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'
import { csvRows, cyclonedxFaults, dotStatements, sarifFaults, xmlElements } from './check-output.js'

const VERDICT: Verdict = {
  failOn: 'critical',
  passed: false,
  broken: ['a'.repeat(20)],
  reasons: ['1 critical finding (--fail-on critical).'],
  isComplete: false,
}

async function render(format: FormatId, assessment: Assessment = FULL, options: object = {}): Promise<string> {
  const formatted = await FORMATS[format]()
  return formatted(assessment, { db: FULL_DB, verdict: VERDICT, width: 80, colour: 0, isVerbose: false, ...options })
}

const withFindings = (findings: readonly Finding[]): Assessment => ({ ...FULL, findings })
const [sole, failOpen, many, warning] = FULL.findings as [Finding, Finding, Finding, Finding]

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

describe('CycloneDX', () => {
  const bom = async (assessment = FULL) => JSON.parse(await render('cyclonedx', assessment))

  it('is valid against the official schema and every reference leads somewhere', async () => {
    expect(cyclonedxFaults(await render('cyclonedx'))).toEqual([])
  })

  it('leads from the product over the SDK to the service and what that stands on', async () => {
    const { dependencies } = await bom()
    const on = (ref: string) => dependencies.find((one: { ref: string }) => one.ref === ref)?.dependsOn
    expect(on('product')).toEqual(['component:infra', 'component:web'])
    expect(on('component:web')).toEqual(['pkg:npm/acme-sms'])
    expect(on('pkg:npm/acme-sms')).toEqual(['service:acme-sms'])
    expect(on('service:acme-sms')).toEqual(['organisation:bigcloud'])
    expect(on('component:infra')).toEqual(['service:bigcloud-compute'])
    expect(on('organisation:bigcloud')).toBeUndefined()
  })

  it('gives a service its provider, endpoints and boundary, and no path beyond what was recognised', async () => {
    const { services } = await bom()
    expect(services[0]).toMatchObject({
      'bom-ref': 'service:acme-sms',
      provider: { name: 'ACME', url: ['https://acme.example'] },
      endpoints: ['https://api.acme.io/v1'],
      'x-trust-boundary': true,
    })
    expect(await render('cyclonedx')).not.toContain('secret')
  })

  it('proves components by places', async () => {
    const { components } = await bom()
    const sdk = components.find((one: { purl?: string }) => one.purl === 'pkg:npm/acme-sms')
    expect(sdk.evidence.occurrences[0]).toMatchObject({ location: 'web/package.json', line: 12 })
  })

  it('has a serial number that follows from the content', async () => {
    const [one, same, other] = [await bom(), await bom(), await bom(withFindings([]))]
    expect(one.serialNumber).toBe(same.serialNumber)
    expect(one.serialNumber).not.toBe(other.serialNumber)
  })
})

describe('JUnit', () => {
  it('is well formed, counts rightly, and fails what the gate broke on', async () => {
    const elements = xmlElements(await render('junit'))
    const cases = elements.filter(({ name }) => name === 'testcase')
    expect(elements.find(({ name }) => name === 'testsuites')?.attributes).toEqual({
      name: 'holdfast',
      tests: String(cases.length),
      failures: '1',
      errors: '1',
      skipped: '1',
    })
    const failure = elements.findIndex(({ name }) => name === 'failure')
    expect(elements[failure - 1]?.attributes).toEqual({ name: 'sms', classname: 'holdfast.capability' })
    expect(elements[failure]?.attributes['message']).toContain('(web/package.json:12)')
  })
})

describe('GitLab code quality', () => {
  it('has the fields that GitLab asks for, unique fingerprints, and nothing that was accepted', async () => {
    const entries = JSON.parse(await render('gitlab', withFindings([sole, sole, many, warning])))
    expect(entries.map((one: never) => [one['check_name'], one['severity'], one['location']])).toEqual([
      ['HF101', 'critical', { path: 'web/package.json', lines: { begin: 12 } }],
      ['HF101', 'critical', { path: 'web/package.json', lines: { begin: 12 } }],
      ['HF119', 'info', { path: 'web/package.json', lines: { begin: 12 } }],
    ])
    expect(new Set(entries.map((one: never) => one['fingerprint'])).size).toBe(3)
  })
})

describe('CSV', () => {
  it('is one table with a kind of record in the first column', async () => {
    const [head, ...rows] = csvRows(await render('csv'))
    expect(head).toEqual([...CSV_COLUMNS])
    expect(rows.every((row) => row.length === head!.length)).toBe(true)
    expect(rows.map(([record, id]) => [record, id])).toEqual([
      ['vendor', 'acme'],
      ['vendor', 'bigcloud'],
      ['dependency', 'd1'],
      ['dependency', 'd2'],
      ...FULL.findings.map(({ fingerprint }) => ['finding', fingerprint]),
    ])
  })

  it('guards formulas and leaves numbers alone', async () => {
    const [head, ...rows] = csvRows(
      await render('csv', withFindings([{ ...sole, title: '=HYPERLINK("http://x";"y")' }])),
    )
    const row = rows.at(-1)!
    expect(row[head!.indexOf('title')]).toBe('\'=HYPERLINK("http://x";"y")')
    expect(row[head!.indexOf('recovery_hours_high')]).toBe('240')
  })
})

describe('DOT', () => {
  it('draws components, vendors, owners and upstreams', async () => {
    const statements = dotStatements(await render('dot')).map((one) => one.join(' '))
    expect(statements.filter((one) => one.includes('->'))).toEqual([
      'n2 -> n3 [ label = "sms" , style = bold ]',
      'n1 -> n4 [ label = "compute" , style = solid ]',
      'n3 -> n5 [ label = "owned by" , style = dashed ]',
      'n3 -> n4 [ label = "runs on" , style = dotted ]',
    ])
  })
})

describe('what anybody may read', () => {
  it.each(['github-summary', 'github-annotations', 'gitlab', 'junit'] as const)(
    '%s gives the number of sensitive findings only, unless asked',
    async (format) => {
      const verdict = { ...VERDICT, broken: [failOpen.fingerprint] }
      const held = await render(format, FULL, { verdict })
      expect(held).toContain('1 finding; details only with --include-sensitive')
      expect(held).not.toContain('login.ts')
      const shown = await render(format, FULL, { verdict, includeSensitive: true })
      expect(shown).not.toContain('details only with')
    },
  )
})

describe('annotations', () => {
  it('are commands of ours, at most ten per level', async () => {
    const text = await render('github-annotations', withFindings(Array.from({ length: 12 }, () => sole)))
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(11)
    expect(lines[0]).toMatch(/^::error file=web\/package\.json,line=12,col=5,title=HF101 critical::Web depends on Acme/)
    expect(lines[10]).toBe('::notice title=holdfast::2 more findings at the level of error; see the report.')
  })
})

describe('the DORA worksheet', () => {
  const rows = async (assessment = FULL) => {
    const [head, ...body] = csvRows(await render('dora', assessment))
    expect(head).toEqual([...DORA_COLUMNS])
    return body.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])))
  }
  const cell = async (template: string, about: string, column: string, assessment = FULL) =>
    (await rows(assessment)).find(
      (row) => row['template'] === template && row['about'] === about && row['column'] === column,
    )

  it('has the columns and keys of the EBA module', () => {
    const path = join(import.meta.dirname, '../fixtures/schemas/dora-4.0.json')
    const module = JSON.parse(readFileSync(path, 'utf8'))
    const ours = Object.fromEntries(
      Object.values(TEMPLATES).map(({ code, keys, columns }) => [code, { keys, columns: Object.keys(columns).sort() }]),
    )
    expect(ours).toEqual(module)
  })

  it('says that it is no filing', async () => {
    expect((await rows())[0]).toMatchObject({ template: 'worksheet', value: expect.stringContaining('Not a filing') })
  })

  it.each([
    ['B_02.02', 'ACME for Log-in', '0010', 'C-17', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0020', '529900T8BM49AURSDO55', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0050', 'F1', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0080', '2027-01-01', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0110', '30', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0120', 'eba_GA:DE', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0180', 'eba_ZZ:x797', 'proposal'],
    ['B_02.02', 'Town Bank', '0010', '', 'missing'],
    ['B_05.01', 'ACME', '0010', '', 'missing'],
    ['B_05.01', 'ACME', '0080', 'eba_GA:US', 'database'],
    ['B_05.01', 'Town Bank', '0080', 'eba_GA:DE', 'declared'],
    ['B_05.02', 'BIGCLOUD behind ACME', '0050', '2', 'database'],
    ['B_06.01', 'Log-in', '0050', 'eba_BT:x28', 'declared'],
    ['B_06.01', 'Log-in', '0080', '24', 'proposal'],
    ['B_06.01', 'Log-in', '0100', 'eba_ZZ:x793', 'proposal'],
    ['B_06.01', 'Letters', '0010', '', 'missing'],
    ['B_06.01', 'Letters', '0050', 'eba_BT:x29', 'declared'],
    ['B_07.01', 'ACME', '0050', 'eba_ZZ:x960', 'proposal'],
    ['B_07.01', 'ACME', '0060', 'eba_ZZ:x964', 'proposal'],
    ['B_07.01', 'ACME', '0080', 'eba_BT:x28', 'proposal'],
    ['B_07.01', 'ACME', '0090', 'eba_ZZ:x967', 'proposal'],
    ['B_07.01', 'ACME', '0110', 'eba_BT:x28', 'proposal'],
    ['B_07.01', 'ACME', '0120', 'E-mail codes; Other SMS', 'proposal'],
  ])('%s, %s, %s is %j, %s', async (template, about, column, value, status) => {
    expect(await cell(template, about, column)).toMatchObject({ value, status })
  })

  it('leaves out services of other functions from B_07.01', async () => {
    expect((await rows()).filter((row) => row['template'] === 'B_07.01' && row['about'] !== 'ACME')).toEqual([])
  })

  it('invents nothing where nothing was declared', async () => {
    const { declared: _, ...undeclared } = FULL
    const body = await rows(undeclared)
    expect(body.filter(({ template }) => template === 'B_06.01')).toEqual([])
    expect(body.some(({ status }) => status === 'declared')).toBe(false)
    for (const row of body.filter(({ title }) =>
      /reference number|^LEI|Identification code|date|Date|cost/.test(title!),
    ))
      expect(row).toMatchObject({ value: '' })
    for (const row of body.filter(({ status }) => status === 'missing')) expect(row['to_be_filled_by']).not.toBe('')
  })

  it('rejects a value that begins like a formula, and names its field', async () => {
    const declared = {
      ...FULL.declared,
      declaredVendors: [{ vendor: 'acme', capability: 'sms' as const, contract: { reference: '=1+1' } }],
    }
    expect(await cell('B_02.02', 'ACME for Log-in', '0010', { ...FULL, declared })).toMatchObject({
      value: '',
      status: 'rejected',
      basis: expect.stringContaining('declaredVendors.contract.reference'),
    })
  })
})

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
