import type { Capability } from '../../model/capability.js'
import type { CompanyLoss } from '../../model/company-loss.js'
import type { Config } from '../../model/config.js'
import { type Finding, SEVERITIES } from '../../model/finding.js'
import type { Estimate, Recovery } from '../../model/recovery.js'
import { promiseFor } from '../recovery/notice.js'

/** The recovery that a finding speaks of. */
export function recoveryIn(finding: Finding): Recovery | undefined {
  return finding.facts['recovery'] as Recovery | undefined
}

/**
 * Recovery, notice and gap of the function that takes longest among the gravest: when measurement comes back says little while the
 * product stands still. Several are recovered beside each other (assumption).
 */
export function longestRecovery(findings: readonly Finding[]):
  | {
      readonly range: NonNullable<CompanyLoss['recovery']>
      readonly noticeHours: number
      readonly gap: NonNullable<CompanyLoss['gap']>
    }
  | undefined {
  const timed = findings.flatMap((finding) => {
    const recovery = recoveryIn(finding)
    return recovery === undefined || finding.capability === undefined
      ? []
      : [{ capability: finding.capability, recovery, gravity: SEVERITIES.indexOf(finding.severity) }]
  })
  const longest = [...timed].sort(
    (a, b) => a.gravity - b.gravity || b.recovery.high - a.recovery.high || b.recovery.likely - a.recovery.likely,
  )[0]
  if (longest === undefined) return undefined
  const noticeHours = Math.min(
    ...findings.flatMap(({ facts }) => (typeof facts['noticeHours'] === 'number' ? [facts['noticeHours']] : [])),
  )
  const { steps, ...range } = longest.recovery
  return {
    range: { capability: longest.capability, ...range, steps: [...steps] },
    noticeHours,
    gap: gapOf(longest.recovery, noticeHours),
  }
}

/** Recovery minus notice, never below nothing. */
export function gapOf(
  { low, likely, high }: Estimate,
  noticeHours: number,
): { low: number; likely: number; high: number } {
  const beyond = (hours: number) => Math.max(0, hours - noticeHours)
  return { low: beyond(low), likely: beyond(likely), high: beyond(high) }
}

/** What the owners promised for the capability, as far as the report speaks of it. */
export function promiseOf(capability: Capability, config: Config): CompanyLoss['promise'] {
  const promise = promiseFor(capability, config)
  return (
    promise && {
      withinHours: promise.withinHours,
      ...(promise.capability === undefined ? {} : { capability: promise.capability }),
      ...(promise.to === undefined ? {} : { to: promise.to }),
    }
  )
}

/** A control that lets everyone through when its vendor is gone, and rows that are kept after deletion. */
const FAILS_OPEN = 'HF106'
const KEEPS_DELETED = 'HF114'

/**
 * Hours in which data is reachable while a control of this company is gone: from the withdrawal, however long its notice, until the
 * control works again. Only where a control was seen to fail open.
 */
export function exposureOf(findings: readonly Finding[], all: readonly Finding[]): CompanyLoss['exposure'] {
  const open = findings.filter(({ rule }) => rule === FAILS_OPEN)
  if (open.length === 0) return undefined
  const controls = new Set(open.map(({ capability }) => capability))
  const restored = findings.flatMap((finding) => {
    const recovery = controls.has(finding.capability) ? recoveryIn(finding) : undefined
    return recovery === undefined ? [] : [gapOf(recovery, noticeIn(finding))]
  })
  const window = restored.sort((a, b) => b.high - a.high)[0]
  if (window === undefined) return undefined
  const kept = all.filter(({ rule }) => rule === KEEPS_DELETED)
  return { ...window, because: [...new Set([...open, ...kept].map(({ fingerprint }) => fingerprint))] }
}

function noticeIn(finding: Finding): number {
  const hours = finding.facts['noticeHours']
  return typeof hours === 'number' ? hours : 0
}
