import type { Assessment } from '../../model/assessment.js'
import type { Capability } from '../../model/capability.js'
import type { BusinessFunction, RecoveryPromise } from '../../model/declared.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { type Cell, declared, missing, proposed, type Row } from './cells.js'
import { IMPACT, NO, YES } from './codes.js'

/** B_06.01: the declared business functions, and no others. */
export function functionRows(assessment: Assessment, db: VendorDb): Row[] {
  const { legalEntity, promises = [], businessFunctions = [] } = assessment.declared ?? {}
  return businessFunctions.map((one) => ({
    template: 'B_06.01',
    about: one.name,
    cells: {
      '0010': identifier(one),
      '0020':
        one.licensedActivity === undefined
          ? missing('legal', 'licensed activity')
          : missing('legal', `code of the licensed activity that was declared: ${one.licensedActivity}`),
      '0030': declared(one.name, 'businessFunctions.name'),
      '0040':
        legalEntity?.lei === undefined
          ? missing('legal', 'LEI of the entity')
          : declared(legalEntity.lei, 'legalEntity.lei'),
      '0050': declared(one.criticality === 'other' ? NO : YES, 'businessFunctions.criticality'),
      '0060': missing('function owner', 'reasons, at most 300 characters'),
      '0070': missing('function owner', 'date of the last assessment'),
      '0080': objective(one, promises),
      '0090': missing('function owner', 'recovery point objective'),
      '0100': impactOf(one.needs ?? [], db),
    },
  }))
}

/** The register numbers functions F1, F2, …; another id is the owners' own. */
function identifier({ id }: BusinessFunction): Cell {
  return /^F\d+$/.test(id)
    ? declared(id, 'businessFunctions.id')
    : missing('risk management', `identifier like F1; declared as ${id}`)
}

/** What was promised for what the function needs; the shortest promise binds. */
function objective({ needs = [], longestOutageHours }: BusinessFunction, promises: readonly RecoveryPromise[]): Cell {
  const hours = promises
    .filter(({ capability }) => capability === undefined || needs.includes(capability))
    .map(({ withinHours }) => withinHours)
  if (hours.length > 0)
    return proposed(Math.floor(Math.min(...hours)), 'holdfast.yaml: shortest of promises', 'function owner')
  return missing(
    'function owner',
    longestOutageHours === undefined
      ? 'recovery time objective'
      : `recovery time objective, below the declared longest outage of ${longestOutageHours} hours`,
  )
}

const WORST_FIRST = ['stops', 'blocks-users', 'blocks-reach', 'degrades', 'slows-team'] as const

/** Impact by the worst effect of losing a capability. */
export function impactOf(capabilities: readonly Capability[], db: VendorDb): Cell {
  const effects = capabilities.map((one) => db.capability(one).effect)
  const worst = WORST_FIRST.find((effect) => effects.includes(effect))
  if (worst === undefined) return missing('function owner', 'impact; not assessed is eba_ZZ:x799')
  return proposed(IMPACT[worst], `loss of ${capabilities.join(', ')}: ${worst.replaceAll('-', ' ')}`, 'function owner')
}
