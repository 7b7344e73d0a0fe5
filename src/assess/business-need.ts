import type { Capability } from '../model/capability.js'
import type { Config } from '../model/config.js'

/** How the business needs a capability: cannot do without, would be hurt, would hardly notice. */
export type BusinessNeed = 'essential' | 'important' | 'other'

const BY_CRITICALITY = { critical: 'essential', important: 'important', other: 'other' } as const
const WORST_FIRST: readonly BusinessNeed[] = ['essential', 'important', 'other']

/**
 * What the owners declare of a capability, the gravest that anyone says; undefined where nobody says anything, so that silence
 * changes nothing.
 */
export function businessNeedOf(capability: Capability, config: Config): BusinessNeed | undefined {
  const declared = new Set<BusinessNeed>(
    (config.businessFunctions ?? [])
      .filter(({ needs }) => needs?.includes(capability))
      .map(({ criticality }) => BY_CRITICALITY[criticality]),
  )
  if (config.essential?.includes(capability)) declared.add('essential')
  return WORST_FIRST.find((need) => declared.has(need))
}
