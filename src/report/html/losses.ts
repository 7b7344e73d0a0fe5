import type { Assessment } from '../../model/assessment.js'
import type { Capability } from '../../model/capability.js'
import type { Dependency } from '../../model/dependency-map.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { byText } from '../../util/sort.js'
import { cardsOf } from '../cards.js'
import { companyName, fullName } from '../company.js'

/** A company that can be selected, and what the assessment says falls when it alone leaves. */
export interface Loss {
  readonly company: string
  readonly name: string
  /** Vendors of the product that go: its own, and those by whom a function falls. */
  readonly gone: ReadonlySet<string>
  /** Component and capability of each required function that falls. */
  readonly falls: readonly { readonly component: string; readonly capability: Capability }[]
  /** Capabilities that the product as configured does without. */
  readonly optional: readonly Capability[]
}

/** Dependencies that are proved well enough to be drawn. */
export function proved({ dependencies }: Assessment): readonly Dependency[] {
  return dependencies.filter(({ confidence }) => confidence !== 'low')
}

/** One entry per company behind a vendor or upstream: those with findings first and worst first, the others by name. */
export function lossesOf(assessment: Assessment, db: VendorDb): readonly Loss[] {
  const used = proved(assessment)
  const companyOf = (organisation: string) => db.ownersOf(organisation).at(-1) ?? organisation
  const stoppedAlone = functionsByCompany(assessment, companyOf)
  const vendorsOf = new Map<string, Set<string>>()
  for (const { vendor } of used) addTo(vendorsOf, companyOf(vendor), vendor)
  const worst = cardsOf(assessment, db).map(({ company }) => company)
  const others = [...new Set([...vendorsOf.keys(), ...stoppedAlone.keys()])]
    .map((company) => ({ company, name: fullName(companyName(company, vendorsOf.get(company) ?? [], db)) }))
    .sort((a, b) => byText(a.name.toLowerCase(), b.name.toLowerCase()) || byText(a.company, b.company))
    .map(({ company }) => company)

  const functions = new Map(assessment.functions.map((one) => [one.id, one]))
  const judged = new Map(assessment.companies.map((one) => [one.company, one]))
  return [...new Set([...worst, ...others])].map((company) => {
    const own = vendorsOf.get(company) ?? new Set<string>()
    const loses = judged.get(company)?.loses
    const fallen = new Set([
      ...(loses?.required.map((one) => one.function) ?? []),
      ...(stoppedAlone.get(company) ?? []),
    ])
    const members = used.filter((one) => fallen.has(one.function) && one.usage === 'required')
    const falls = [...fallen].flatMap(
      (id) => functions.get(id) ?? loses?.required.find((one) => one.function === id) ?? [],
    )
    const lost = new Set(falls.map(({ capability }) => capability))
    const optional = used.filter((one) => own.has(one.vendor) && one.usage === 'optional').map((one) => one.capability)
    return {
      company,
      name: fullName(companyName(company, own, db)),
      gone: new Set([...own, ...members.map(({ vendor }) => vendor)]),
      falls: falls.map(({ component, capability }) => ({ component, capability })),
      optional: [...new Set(optional)].filter((one) => !lost.has(one)).sort(byText),
    }
  })
}

function functionsByCompany({ cutSets }: Assessment, companyOf: (organisation: string) => string) {
  const functions = new Map<string, Set<string>>()
  for (const one of cutSets)
    if (one.organisations.length === 1) addTo(functions, companyOf(one.organisations[0]!), one.function)
  return functions
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set) set.add(value)
  else sets.set(key, new Set([value]))
}
