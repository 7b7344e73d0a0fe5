import { describe, expect, it } from 'vitest'
import { exitCodeOf, gate } from '../../src/gate/index.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Severity } from '../../src/model/finding.js'

/** Only what the gate looks at. */
function assessment(
  severities: readonly Severity[],
  coverage: Partial<Assessment['coverage']> = {},
  dependencies = 1,
): Assessment {
  return {
    findings: severities.map((severity, i) => ({ severity, fingerprint: String(i) })),
    dependencies: Array.from({ length: dependencies }, () => ({})),
    coverage: { filesRead: 1, skipped: [], failed: [], partial: [], setAside: {}, complete: true, ...coverage },
  } as unknown as Assessment
}
const policy = { failOn: 'critical', isEmptyAllowed: false, isStrict: false } as const
const failed = { failed: [{ path: 'a', reason: 'x' }], complete: false }

describe('the gate', () => {
  it.each<[name: string, of: Assessment, change: Partial<Parameters<typeof gate>[1]>, code: number]>([
    ['passes what is complete and below the threshold', assessment(['high', 'low']), {}, 0],
    ['fails at the threshold', assessment(['critical']), {}, 1],
    ['fails above it', assessment(['critical']), { failOn: 'low' }, 1],
    ['no threshold', assessment(['critical']), { failOn: 'none' }, 0],
    ['incomplete', assessment([], failed), {}, 3],
    ['incomplete without a threshold', assessment(['critical'], failed), { failOn: 'none' }, 3],
    ['failed and incomplete is failed', assessment(['critical'], failed), {}, 1],
    ['nothing to assess', assessment([], {}, 0), {}, 3],
    ['nothing, and that is fine', assessment([], {}, 0), { isEmptyAllowed: true }, 0],
    ['read in part', assessment([], { partial: [{ path: 'a', reason: 'x' }] }), {}, 0],
    ['read in part, strictly', assessment([], { partial: [{ path: 'a', reason: 'x' }] }), { isStrict: true }, 3],
  ])('%s', (_name, of, change, code) => {
    const verdict = gate(of, { ...policy, ...change })
    expect(exitCodeOf(verdict)).toBe(code)
    expect(verdict.reasons.length).toBeGreaterThan(0)
  })

  it('names the findings that broke it', () => {
    expect(gate(assessment(['critical', 'low', 'critical']), policy).broken).toEqual(['0', '2'])
  })
})
