import type { Assessment } from '../../model/assessment.js'
import type { Capability } from '../../model/capability.js'
import type { BusinessFunction, DeclaredVendor } from '../../model/declared.js'
import type { Dependency } from '../../model/dependency-map.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { byText, groupBy } from '../../util/sort.js'
import { serviceTypeOf } from './codes.js'

/** What the register counts by: one type of ICT service from one provider. */
export interface Use {
  /** Id of the vendor, or the declared name of one that the database does not know. */
  readonly vendor: string
  readonly name: string
  readonly serviceType: string
  readonly capabilities: readonly Capability[]
  /** Empty where the vendor is only declared. */
  readonly dependencies: readonly Dependency[]
  /** The declaration with a contract, where there is one. */
  readonly declaration: DeclaredVendor | undefined
  /** Declared business functions that need one of the capabilities. */
  readonly functions: readonly BusinessFunction[]
}

/** Uses that were proved or declared, by name of the vendor and type of service. */
export function usesOf(assessment: Assessment, db: VendorDb): Use[] {
  const declarations = assessment.declared?.declaredVendors ?? []
  const seen = assessment.dependencies
    .filter(({ confidence }) => confidence !== 'low')
    .map((dependency) => ({ vendor: dependency.vendor, capability: dependency.capability, dependency }))
  const stated = declarations.map((one) => ({
    vendor: idOf(one.vendor, db),
    capability: one.capability,
    dependency: undefined,
  }))
  const groups = groupBy([...seen, ...stated], ({ vendor, capability }) => `${vendor}\n${serviceTypeOf(capability)}`)
  return [...groups.values()]
    .map((group): Use => {
      const { vendor, capability } = group[0]!
      const capabilities = [...new Set(group.map((one) => one.capability))].sort(byText)
      return {
        vendor,
        name: db.nameOf(vendor),
        serviceType: serviceTypeOf(capability),
        capabilities,
        dependencies: group.flatMap(({ dependency }) => dependency ?? []),
        declaration: declarationOf(vendor, capabilities, declarations, db),
        functions: (assessment.declared?.businessFunctions ?? []).filter(({ needs }) =>
          needs?.some((need) => capabilities.includes(need)),
        ),
      }
    })
    .sort((a, b) => byText(a.name, b.name) || byText(a.vendor, b.vendor) || byText(a.serviceType, b.serviceType))
}

/** Vendor by its id, by a service of it, or as it was written. */
export function idOf(who: string, db: VendorDb): string {
  return db.vendor(who)?.id ?? db.service(who)?.vendor.id ?? who
}

/** The declaration about one of the capabilities. One about another capability is another contract, as far as is known. */
function declarationOf(
  vendor: string,
  capabilities: readonly Capability[],
  declarations: readonly DeclaredVendor[],
  db: VendorDb,
): DeclaredVendor | undefined {
  return declarations.find((one) => idOf(one.vendor, db) === vendor && capabilities.includes(one.capability))
}

/** Whether a use supports a function that was declared critical or important; undefined where none was declared at all. */
export function isCritical(use: Use, assessment: Assessment): boolean | undefined {
  if ((assessment.declared?.businessFunctions ?? []).length === 0) return undefined
  return use.functions.some(({ criticality }) => criticality !== 'other')
}
