import type { Capability, LossEffect } from '../../model/capability.js'
import type { SUBSTITUTABILITY } from '../../model/vendor.js'

/*
 * Closed lists of the EBA's modules 4.0 and 4.2, as far as an assessment can propose a value. Which of our words goes to which code
 * is an assumption; the worksheet marks every such cell as a proposal.
 */

type Substitutability = (typeof SUBSTITUTABILITY)[number]

export const YES = 'eba_BT:x28'
export const NO = 'eba_BT:x29'
export const NOT_ASSESSED = 'eba_BT:x21'
export const LEGAL_PERSON = 'eba_CT:x212'
/** Type of code «LEI». */
export const LEI = 'eba_qCO:qx2000'

/** B_07.01.0050: not substitutable, highly complex, medium complexity, easily. */
export const SUBSTITUTION: Readonly<Record<Substitutability, string>> = {
  gatekeeper: 'eba_ZZ:x959',
  reimplement: 'eba_ZZ:x960',
  adapter: 'eba_ZZ:x961',
  'standard-protocol': 'eba_ZZ:x962',
}

/** B_07.01.0060: lack of real alternatives, difficulties in migrating or reintegrating, both. */
export const REASONS = { noAlternative: 'eba_ZZ:x963', migration: 'eba_ZZ:x964', both: 'eba_ZZ:x965' } as const

/** B_07.01.0090: easy, difficult, highly complex. */
export const REINTEGRATION: Readonly<Record<Substitutability, string>> = {
  'standard-protocol': 'eba_ZZ:x798',
  adapter: 'eba_ZZ:x966',
  reimplement: 'eba_ZZ:x967',
  gatekeeper: 'eba_ZZ:x967',
}

/** B_06.01.0100 and B_07.01.0100: high, medium, low. */
export const IMPACT: Readonly<Record<LossEffect, string>> = {
  stops: 'eba_ZZ:x793',
  'blocks-users': 'eba_ZZ:x793',
  'blocks-reach': 'eba_ZZ:x792',
  degrades: 'eba_ZZ:x792',
  'slows-team': 'eba_ZZ:x791',
}

/** B_02.02.0180: full, material, low reliance. */
export const RELIANCE = { full: 'eba_ZZ:x797', material: 'eba_ZZ:x796', low: 'eba_ZZ:x795' } as const

/** Annex III of Implementing Regulation (EU) 2024/2956: types of ICT service; what is not here is SaaS, S19. */
const SERVICE_TYPES: Partial<Record<Capability, string>> = {
  compute: 'S17',
  storage: 'S17',
  database: 'S18',
  'cache-queue': 'S18',
  cdn: 'S11',
  dns: 'S11',
  domain: 'S11',
  tls: 'S04',
  captcha: 'S04',
  attestation: 'S04',
  secrets: 'S04',
  sms: 'S10',
  'realtime-video': 'S10',
  monitoring: 'S14',
  analytics: 'S06',
  support: 'S03',
  maps: 'S05',
}

/** The type of ICT service that a capability most likely is. */
export function serviceTypeOf(capability: Capability): string {
  return `eba_TA:${SERVICE_TYPES[capability] ?? 'S19'}`
}
