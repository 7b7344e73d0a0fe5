import type { PromisedTerms, WorldCounts } from '../model/company-loss.js'
import type { VendorDb } from '../model/vendor-db.js'
import { customerOf } from './customer.js'
import { standingOfUnread } from './unread-terms.js'
import { count, duration } from './words.js'

/** How often, how abrupt, how it ended, per world: «customers of contested fields: 9 documented withdrawals, 7 without notice, …». */
export function historyLines(precedents: readonly WorldCounts[]): string[] {
  return precedents.map(({ world, n, withoutNotice, underSanctions = 0, outcomes, last }) => {
    const ends = [
      ...(outcomes.permanent > 0 ? [`${outcomes.permanent} for good`] : []),
      ...(outcomes.restored > 0 ? [`${outcomes.restored} restored`] : []),
      ...(outcomes.moved > 0 ? [`${outcomes.moved} moved elsewhere`] : []),
      ...(outcomes.unknown > 0 ? [`${outcomes.unknown} with an end not known`] : []),
    ]
    const why = underSanctions > 0 ? [`${underSanctions} under sanctions`] : []
    return `${WORLD_NAMES[world]}: ${[count(n, 'documented withdrawal'), ...why, `${withoutNotice} without notice`, ...ends].join(', ')}; the last: ${inBrief(last)}`
  })
}

/**
 * The worlds as a reader meets them. What parts them is the field of the customer (`CONTESTED_SECTORS`: platforms, press, politics,
 * sanctioned regions …), not why he was dropped; sanctions hit both, and are counted apart.
 */
export const WORLD_NAMES = {
  contested: 'customers of contested fields or sanctioned regions',
  ordinary: 'all other customers',
} as const

/** «Parler, 2021-01-09, content policy, 30 hours of notice». */
function inBrief({ target, targetKind, date, trigger, noticeHours }: WorldCounts['last']): string {
  const notice =
    noticeHours === undefined
      ? []
      : [noticeHours === 0 ? 'no notice' : `${duration(Math.max(1, noticeHours))} of notice`]
  return [customerOf({ target, targetKind }), date, trigger.replaceAll('-', ' '), ...notice].join(', ')
}

/** What the terms promise, in one line; contracts that the owners declared say so. */
export function termsLine(terms: PromisedTerms, db: VendorDb): string {
  const says = [
    ...(terms.suspensionAtOnce ? ['may suspend at once'] : []),
    ...(terms.noticeHours !== undefined && terms.noticeHours > 0 ? [`${duration(terms.noticeHours)} of notice`] : []),
    ...(terms.endsWithoutCause === undefined
      ? []
      : [`may end without cause${inDays(terms.endsWithoutCause.noticeDays)}`]),
    ...(terms.retrievalDays === undefined
      ? []
      : [
          terms.retrievalDays === 0
            ? 'no time to fetch data promised'
            : `data to be fetched for ${count(terms.retrievalDays, 'day')}`,
        ]),
    ...(terms.governingLaw === undefined ? [] : [`law of ${terms.governingLaw}`]),
  ]
  const source = [
    ...(terms.from === 'contract' ? ['as your contract was declared'] : []),
    ...(terms.verified === false
      ? [standingOfUnread(terms.source, addressesOf(terms.vendor, db))]
      : terms.read === undefined
        ? []
        : [`read ${terms.read}`]),
  ]
  return `${db.nameOf(terms.vendor)}: ${says.join('; ')}${source.length > 0 ? ` (${source.join(', ')})` : ''}`
}

function addressesOf(id: string, db: VendorDb): (string | undefined)[] {
  const vendor = db.vendor(id)
  return [vendor?.homepage, ...(vendor?.terms ?? []).map(({ url }) => url)]
}

function inDays(days: number | undefined): string {
  if (days === undefined) return ''
  return days === 0 ? ' at any time' : ` with ${count(days, 'day')} of notice`
}
