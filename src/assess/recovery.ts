import type { Capability } from '../model/capability.js'
import type { ServiceFacts, VendorFacts } from '../model/vendor-db.js'

/** How long until the function is served again without the vendor, and how long the vendor promises to wait, in hours. */
export interface RecoveryEstimate {
  readonly hours: readonly [low: number, high: number]
  /** Promised notice; 0 where the terms allow suspension at once or none were read. */
  readonly noticeHours: number
  /** False where no terms of the vendor are in the database: then 0 is an assumption. */
  readonly isNoticeSourced: boolean
  readonly isGapPositive: boolean
}

/**
 * Hours to change over by how alike the substitutes are. Assumption: one or two engineers who know the product; a changed
 * endpoint and its data, an adapter, a rewrite. Parler's move to another host took 36 days (864 h).
 */
const CHANGE_HOURS = {
  'standard-protocol': [8, 72],
  adapter: [40, 240],
  reimplement: [160, 1200],
  gatekeeper: [720, 2400],
} as const

/** Hours that the capability adds whoever serves it: data to move, names to point elsewhere, checks to pass. Assumption. */
const CAPABILITY_HOURS: Partial<Record<Capability, readonly [number, number]>> = {
  compute: [24, 240],
  database: [24, 168],
  storage: [24, 336],
  dns: [1, 48],
  domain: [24, 336],
  payments: [72, 504],
  sms: [24, 336],
  email: [4, 72],
  identity: [24, 168],
}

/** Adds the steps up; service-specific lead times of the database come on top. */
export function recoveryOf(service: ServiceFacts, vendor: VendorFacts, capability: Capability): RecoveryEstimate {
  const steps = [
    CHANGE_HOURS[service.substitutability],
    CAPABILITY_HOURS[capability] ?? [0, 0],
    ...(service.leadTimes ?? []).map((step) => step.hours),
  ]
  const hours = [sum(steps.map((step) => step[0])), sum(steps.map((step) => step[1]))] as const
  const terms = vendor.terms?.filter((one) => !one.capabilities || one.capabilities.includes(capability)) ?? []
  const notices = terms.flatMap((one) => (one.noticeHours === undefined ? [] : [one.noticeHours]))
  const noticeHours = terms.some((one) => one.immediateSuspension) ? 0 : Math.max(0, ...notices)
  return { hours, noticeHours, isNoticeSourced: terms.length > 0, isGapPositive: hours[1] > noticeHours }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
