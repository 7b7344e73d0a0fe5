import type { Assessment } from '../model/assessment.js'
import type { BaselineState } from '../model/baseline.js'
import { type Finding, SEVERITIES } from '../model/finding.js'
import type { PolicyBreach } from '../model/verdict.js'
import type { GrantFault } from '../model/waiver.js'
import { groupBy } from '../util/sort.js'
import type { GatePolicy } from './gate-policy.js'
import { limitFor } from './thresholds.js'

/** What the gate found, before it is put into words. */
export interface Judged {
  readonly assessment: Assessment
  readonly policy: GatePolicy
  readonly broken: readonly Finding[]
  readonly breaches: readonly PolicyBreach[]
  readonly faults: readonly GrantFault[]
  readonly areFaultsFatal: boolean
  readonly state: BaselineState | undefined
  readonly isEmpty: boolean
  readonly isWhole: boolean
  readonly gaps: number
}

/** One sentence per reason: every line of the policy that fails with what broke it, then what is only told. */
export function reasonsOf(judged: Judged): string[] {
  const { policy, broken, breaches, faults, areFaultsFatal, isEmpty, isWhole } = judged
  const isQuiet = broken.length === 0 && breaches.length === 0 && !isEmpty && isWhole && !areFaultsFatal
  return [
    ...thresholdReasons(judged),
    ...breaches.map(({ line, at, items }) => `${at} ${line}: ${items.map(({ text }) => text).join('; ')}.`),
    ...(areFaultsFatal
      ? [`${policy.lines!.at(['gate', 'waiverFaults'])} waiverFaults: ${files(faults.length, 'fault')}.`]
      : []),
    ...(isEmpty ? ['Nothing to assess: no vendor was recognised in the target; --allow-empty accepts that.'] : []),
    ...(isWhole ? [] : [incompleteness(judged)]),
    ...(isQuiet ? [policy.failOn === 'none' ? 'No threshold was set (--fail-on none).' : `${quietly(judged)}.`] : []),
    ...told(judged),
  ]
}

/** So many findings are named before the rest is counted. */
const MOST_NAMED = 5

function thresholdReasons({ policy, broken, state }: Judged): string[] {
  const lines = policy.lines
  const groups = groupBy(
    broken,
    (finding) => limitFor(finding, lines?.policy ?? {}, policy.failOn).path?.join('.') ?? '',
  )
  return [...groups].map(([key, group]) => {
    const limit = limitFor(group[0]!, lines?.policy ?? {}, policy.failOn)
    const isNew = state === undefined ? '' : ' new or worse'
    const found = `${countBySeverity(group)}${isNew} finding${group.length === 1 ? '' : 's'}`
    if (key === '' && state === undefined) return `${found} (--fail-on ${policy.failOn}).`
    const named = group.slice(0, MOST_NAMED).map(({ rule, title }) => `${rule} ${title}`)
    const names = `${named.join('; ')}${group.length > MOST_NAMED ? `; and ${group.length - MOST_NAMED} more` : ''}`
    if (key === '') return `${found} (--fail-on ${policy.failOn}): ${names}.`
    return `${lines!.at(['gate', ...limit.path!])} ${key}: ${limit.threshold}: ${names}.`
  })
}

function quietly({ policy, state }: Judged): string {
  return `No ${state === undefined ? '' : 'new or worse '}finding at or above ${policy.failOn}`
}

/** What fails nothing and is to be known. */
function told({ assessment, state, faults }: Judged): string[] {
  const accepted = assessment.findings.filter(({ suppressed }) => suppressed !== undefined).length
  return [
    ...(accepted > 0 ? [`${files(accepted, 'finding')} let through by waivers or acceptances.`] : []),
    ...(state !== undefined && state.known.length > 0
      ? [`${files(state.known.length, 'finding')} known from ${state.name}.`]
      : []),
    ...(state !== undefined && state.gone.length > 0
      ? [
          `${files(state.gone.length, 'entry')} of ${state.name} no longer ${state.gone.length === 1 ? 'matches' : 'match'}; write it again.`,
        ]
      : []),
    ...faults.map(({ at, text }) => `${at}: ${text}`),
  ]
}

function incompleteness({ assessment: { coverage }, gaps }: Judged): string {
  if (!coverage.complete) return `${files(coverage.failed.length)} could not be examined.`
  return `${files(gaps)} ${gaps === 1 ? 'was' : 'were'} not wholly read (gate.incomplete: strict).`
}

function files(n: number, noun = 'file'): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ie` : noun}s`
}

function countBySeverity(findings: readonly Finding[]): string {
  return SEVERITIES.flatMap((severity) => {
    const n = findings.filter((one) => one.severity === severity).length
    return n === 0 ? [] : [`${n} ${severity}`]
  }).join(', ')
}
