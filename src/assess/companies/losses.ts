import { CAPABILITIES } from '../../model/capability.js'
import type { CompanyLoss } from '../../model/company-loss.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { companyOf, organisationsBehind } from '../../util/organisations.js'
import { byText } from '../../util/sort.js'
import type { Judged } from './judged.js'

type LostFunction = CompanyLoss['loses']['required'][number]

/**
 * What goes with the company: functions that it cuts alone, by a vendor of its own first or by one that stands on it, and functions
 * for which it is merely used.
 */
export function lossesOf(
  company: string,
  { functions, dependencies, cutSets }: Pick<Judged, 'functions' | 'dependencies' | 'cutSets'>,
  db: VendorDb,
): CompanyLoss['loses'] {
  const cut = new Set(
    cutSets
      .filter(({ organisations: [first, ...rest] }) => rest.length === 0 && companyOf(first!, db) === company)
      .map((one) => one.function),
  )
  const proved = dependencies.filter(({ confidence }) => confidence !== 'low')
  const isOwn = (vendor: string) => companyOf(vendor, db) === company
  const required = inOrder(functions).flatMap((one): LostFunction[] => {
    if (!cut.has(one.id)) return []
    const members = proved.filter((member) => member.function === one.id && member.usage === 'required')
    const onIt = members.find((member) =>
      organisationsBehind(member.vendor, db, member.service).some((organisation) => isOwn(organisation)),
    )
    const isDirect = members.some((member) => isOwn(member.vendor))
    return [lost(one, isDirect ? undefined : onIt?.vendor)]
  })
  const optional = inOrder(functions).flatMap((one): LostFunction[] => {
    const isUsed = proved.some(
      (member) => member.function === one.id && member.usage === 'optional' && isOwn(member.vendor),
    )
    return isUsed && !cut.has(one.id) ? [lost(one, undefined)] : []
  })
  required.sort((a, b) => Number(a.through !== undefined) - Number(b.through !== undefined))
  return { required, optional, components: [...new Set(required.map((one) => one.component))].sort(byText) }
}

/** In the order of reports, so that compute stands before registries. */
function inOrder(functions: Judged['functions']): Judged['functions'] {
  return [...functions].sort(
    (a, b) => CAPABILITIES.indexOf(a.capability) - CAPABILITIES.indexOf(b.capability) || byText(a.id, b.id),
  )
}

function lost(one: Judged['functions'][number], through: string | undefined): LostFunction {
  return {
    function: one.id,
    component: one.component,
    capability: one.capability,
    ...(through === undefined ? {} : { through }),
  }
}
