import type { Capability } from '../model/capability.js'
import type { Config } from '../model/config.js'
import type { InventoryEntry } from '../model/inventory.js'
import type { Recovery, RecoveryStep, StepSource } from '../model/recovery.js'
import type { ServiceFacts, VendorDb, VendorFacts } from '../model/vendor-db.js'
import { type Coupling, commonSteps, stepsOfCapability } from './recovery/common-steps.js'
import { drilledFallback, type Subject, withDeclaredSteps } from './recovery/declared-steps.js'
import { type Notice, noticeOf, promiseFor } from './recovery/notice.js'
import { likelyOf, recoveryFrom } from './recovery/pert.js'

/** How long until the function is served again without the vendor, and how long the vendor promises to wait, in hours. */
export interface RecoveryEstimate {
  readonly hours: readonly [low: number, high: number]
  readonly recovery: Recovery
  /** Promised notice; 0 where the terms allow suspension at once or none were read. */
  readonly noticeHours: number
  /** False where neither contract nor terms of the vendor are known: then 0 is an assumption. */
  readonly isNoticeSourced: boolean
  readonly noticeFrom: Notice['from']
  readonly isGapPositive: boolean
  /** What the owners promised, where they did. */
  readonly promisedHours: number | undefined
}

/** What is known besides the vendor file. */
export interface Circumstance {
  readonly config?: Config
  readonly inventory?: readonly InventoryEntry[] | undefined
  readonly asOf?: string
  readonly coupling?: Coupling | undefined
  /** Owners by id, so that a declaration may name them. */
  readonly db?: VendorDb
}

/** Adds the steps up, the vendor's own lead times and what the owners declare among them (`docs/recovery.md`). */
export function recoveryOf(
  service: ServiceFacts,
  vendor: VendorFacts,
  capability: Capability,
  { config = {}, inventory, asOf, coupling, db }: Circumstance = {},
): RecoveryEstimate {
  const subject: Subject = { ids: [service.id, ...(db?.ownersOf(vendor.id) ?? [vendor.id])], capability }
  const drilled = asOf === undefined ? undefined : drilledFallback(subject, config, asOf)
  const estimated = [...commonSteps(service.substitutability, coupling), ...lastingSteps(service, capability)]
  const recovery = recoveryFrom(drilled ? [drilled] : withDeclaredSteps(estimated, subject, config))
  const notice = noticeOf(vendor, subject, { config, inventory })
  return {
    hours: [recovery.low, recovery.high],
    recovery,
    noticeHours: notice.hours,
    isNoticeSourced: notice.from !== 'assumption',
    noticeFrom: notice.from,
    isGapPositive: recovery.high > notice.hours,
    promisedHours: promiseFor(capability, config)?.withinHours,
  }
}

/** Lead times of the vendor file replace the waits that are assumed for every vendor of the capability. */
function lastingSteps(service: ServiceFacts, capability: Capability): RecoveryStep[] {
  const general = stepsOfCapability(capability)
  const known = (service.leadTimes ?? []).map(({ step, hours: [low, high], source }): RecoveryStep => {
    const name = step.charAt(0).toUpperCase() + step.slice(1)
    return { name, lane: 'wait', low, likely: likelyOf(low, high), high, source: sourceOf(source) }
  })
  return known.length === 0 ? [...general] : [...general.filter(({ lane }) => lane !== 'wait'), ...known]
}

function sourceOf({ url, checked, assumption }: NonNullable<ServiceFacts['leadTimes']>[number]['source']): StepSource {
  return url !== undefined && checked !== undefined ? { url, checked } : { assumption: assumption ?? 'not said' }
}
