import type { Assessment } from '../../model/assessment.js'
import type { Capability } from '../../model/capability.js'
import { enumerate } from '../words.js'
import type { Owner } from './decision.js'

/**
 * Whose desk a capability usually stands on; all others are the engineering lead's. Assumption: a small company, where nobody was
 * declared. A proposal is there to be struck out and replaced by a person.
 */
const ROLES: Partial<Record<Capability, string>> = {
  'app-store': 'product owner',
  push: 'product owner',
  social: 'product owner',
  ads: 'product owner',
  analytics: 'product owner',
  crm: 'product owner',
  cms: 'product owner',
  chat: 'support lead',
  support: 'support lead',
  payments: 'finance lead',
  'crypto-web3': 'finance lead',
  identity: 'security lead',
  captcha: 'security lead',
  attestation: 'security lead',
  moderation: 'security lead',
  secrets: 'security lead',
}
const ELSE = 'engineering lead'

/** Who answers for a business function that needs what is lost; where nobody was declared, the role of what stops first. */
export function ownerOf(lost: readonly Capability[], { declared }: Assessment): Owner {
  const owners = (declared?.businessFunctions ?? [])
    .filter(({ needs = [] }) => needs.some((one) => lost.includes(one)))
    .flatMap(({ owner }) => owner ?? [])
  if (owners.length > 0) return { name: enumerate([...new Set(owners)]), isProposed: false }
  const first = lost[0]
  return { name: (first === undefined ? undefined : ROLES[first]) ?? ELSE, isProposed: true }
}
