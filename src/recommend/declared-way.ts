import type { Config } from '../model/config.js'
import type { Judgement, Recommendation } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import { commonCause } from './common-cause.js'

type DeclaredFallback = NonNullable<Config['fallbacks']>[number]

/** A way out that the owners prepared already, and whether they tried it and know its hours. */
export interface DeclaredWay {
  readonly way: Recommendation
  readonly service: string
  readonly isDrilled: boolean
}

/**
 * The fallback that `holdfast.yaml` declares for the loss: nothing new is to be prepared, what is there is to take over by itself.
 * None that the database does not know, nor one that falls with what it replaces.
 */
export function declaredWay(
  { vendors, capability }: Judgement,
  services: readonly string[],
  fallbacks: readonly DeclaredFallback[],
  db: VendorDb,
): DeclaredWay | undefined {
  for (const one of fallbacks) {
    const isForIt = services.includes(one.for) || vendors.some((id) => db.vendor(one.for)?.id === id)
    const target = isForIt && one.capability === capability ? serviceOf(one, db) : undefined
    if (target === undefined || commonCause(services, target.service.id, db) !== undefined) continue
    return {
      way: {
        kind: 'vendor',
        title: target.service.name,
        vendor: target.vendor.id,
        service: target.service.id,
        why: `declared as the fallback already, ${stateOf(one)}`,
      },
      service: target.service.id,
      isDrilled: one.lastDrill !== undefined && one.recoveryHours !== undefined,
    }
  }
  return undefined
}

function stateOf({ takesOver, lastDrill }: DeclaredFallback): string {
  const how = takesOver === 'automatic' ? 'automatic' : 'by hand'
  if (lastDrill === undefined)
    return `${how}, and never drilled as far as declared: drill it, then make it take over by itself`
  return `${how}, drilled on ${lastDrill}: make it take over by itself`
}

function serviceOf({ to, capability }: DeclaredFallback, db: VendorDb): ReturnType<VendorDb['service']> {
  const vendor = db.vendor(to) ?? db.vendors.find(({ name }) => name.toLowerCase() === to.trim().toLowerCase())
  const served = vendor?.services.find(({ capabilities }) => capabilities.includes(capability))
  return db.service(served?.id ?? to)
}
