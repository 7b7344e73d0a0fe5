import type { Assessment } from '../model/assessment.js'
import type { Capability } from '../model/capability.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText } from '../util/sort.js'

/** The companies of the headline, told apart by how much falls with them. */
export interface Stoppers {
  /** Companies without which the product as a whole stops. */
  readonly product: readonly string[]
  /** Companies that close one of several ways to the users, while the rest stays open. */
  readonly way: readonly string[]
  /** Vendors of which a deployment chooses one, by capability: only the chosen one can stop it. */
  readonly chosen: ReadonlyMap<Capability, readonly string[]>
}

/** Capabilities that are a way to the users: each store and push gateway serves its own platform. */
const WAYS: ReadonlySet<Capability> = new Set(['app-store', 'push'])

/**
 * Tells whether a company stops the product, one way to its users, or only what a deployment may have chosen it for. A store or
 * push gateway closes only a way where the product has a web application too, or another store on which it is published.
 */
export function stoppersOf(assessment: Assessment, db: VendorDb): Stoppers {
  const { essential, soleStoppers } = assessment.headline
  const choices = choicesOf(assessment)
  const isOnlyChosen = (company: string) => {
    const cut = cutAlone(company, assessment, db)
    return cut.length > 0 && cut.every((id) => choices.some((choice) => choice.id === id))
  }
  const closesAWay = (company: string) =>
    essential.every(({ capability, stoppedBy }) => WAYS.has(capability) || !stoppedBy.includes(company)) &&
    hasAnotherWay(company, assessment, db)
  const certain = soleStoppers.filter((company) => !isOnlyChosen(company))
  return {
    product: certain.filter((company) => !closesAWay(company)),
    way: certain.filter(closesAWay),
    chosen: new Map(
      essential.flatMap(({ capability, stoppedBy }) => {
        if (stoppedBy.some((company) => certain.includes(company))) return []
        const members = choices.filter((one) => one.capability === capability).flatMap(({ group }) => group.members)
        const vendors = assessment.dependencies.filter(({ id }) => members.includes(id)).map(({ vendor }) => vendor)
        return members.length === 0 ? [] : [[capability, [...new Set(vendors)].sort(byText)] as const]
      }),
    ),
  }
}

/**
 * Essential capabilities of which nobody knows yet who serves them: a deployment chooses, or this repository does not show. No
 * finding can be about them.
 */
export function unnamedOf(assessment: Assessment, db: VendorDb): Capability[] {
  const { chosen } = stoppersOf(assessment, db)
  return assessment.headline.essential
    .filter(
      ({ capability, state, stoppedBy }) =>
        state === 'not-seen' || chosen.has(capability) || (state === 'falls' && stoppedBy.length === 0),
    )
    .map(({ capability }) => capability)
}

/** Functions for which configuration chooses one of several vendors. */
function choicesOf({ functions }: Assessment): Assessment['functions'] {
  return functions.filter(
    ({ essential, group, state }) => essential && state === 'falls' && group.kind === 'switchable',
  )
}

/** The essential functions that this company takes away alone. */
function cutAlone(company: string, { cutSets, functions }: Assessment, db: VendorDb): string[] {
  const essential = new Set(functions.filter((one) => one.essential).map(({ id }) => id))
  return cutSets
    .filter((cut) => essential.has(cut.function) && cut.organisations.length === 1)
    .filter(({ organisations: [organisation = ''] }) => (db.ownersOf(organisation).at(-1) ?? organisation) === company)
    .map((cut) => cut.function)
}

function hasAnotherWay(company: string, assessment: Assessment, db: VendorDb): boolean {
  if (assessment.components.some(({ kind }) => kind === 'web-app')) return true
  return assessment.dependencies.some(
    ({ capability, usage, confidence, vendor }) =>
      capability === 'app-store' &&
      usage === 'required' &&
      confidence !== 'low' &&
      db.ownersOf(vendor).at(-1) !== company,
  )
}
