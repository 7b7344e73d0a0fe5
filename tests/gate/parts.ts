import { fingerprint } from '../../src/assess/fingerprint.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Finding } from '../../src/model/finding.js'

/** A finding with an identity of its rule, component, capability and vendors. */
export function aFinding(change: Partial<Finding> = {}): Finding {
  const one = { rule: 'HF101', severity: 'high' as const, vendors: ['acme'], component: 'api', facts: {}, ...change }
  return {
    title: `${one.component} depends on ${one.vendors.join(' and ')}`,
    fingerprint: fingerprint(one.rule, one.component, one.capability ?? '', ...one.vendors),
    evidence: [],
    recommendations: [],
    ...one,
  }
}

/** An assessment with what the gate looks at, and nothing in it unless a test puts it there. */
export function anAssessment(
  findings: readonly Finding[],
  components: readonly string[] = ['api'],
  rest: Partial<Assessment> = {},
): Assessment {
  return {
    schemaVersion: 1,
    tool: { name: 'holdfast', version: '0.0.0', vendorDb: { date: '2026-01-01', vendors: 1 } },
    subject: { name: 'x', source: '.', asOf: '2026-01-15', files: 1, bytes: 1 },
    components: components.map((id) => ({ id, path: id, kind: 'web-service', name: id })),
    headline: { essential: [], soleStoppers: [] },
    functions: [],
    dependencies: [],
    unidentified: [],
    findings,
    companies: [],
    rules: [],
    cutSets: [],
    corrections: [],
    coverage: { filesRead: 1, skipped: [], failed: [], setAside: {}, partial: [], complete: true },
    ...rest,
  }
}
