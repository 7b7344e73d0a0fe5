import type { Precedent } from '../model/precedent.js'
import type { Terms } from '../model/vendor.js'
import type { VendorDb, VendorFactsDb } from '../model/vendor-db.js'
import { byText } from '../util/sort.js'
import { count, duration } from './words.js'

/** What the vendors of a company did before, by what a primary source confirms; undefined where nothing is on file. */
export function historyOf(vendors: readonly string[], facts: VendorFactsDb): string | undefined {
  const known = vendors.flatMap((vendor) => facts.precedentsOf(vendor)).sort((a, b) => byText(a.date, b.date))
  const last = known.at(-1)
  if (last === undefined) return undefined
  const abrupt = known.filter(({ noticeHours }) => noticeHours === 0).length
  const ended = known.filter(({ outcome }) => outcome === 'permanent').length
  return `${count(known.length, 'documented withdrawal')}, ${abrupt} without notice, ${ended} for good; the last: ${inBrief(last)}`
}

/** «Parler, 2021-01-09, content policy, 30 hours of notice». */
function inBrief({ target, targetKind, date, trigger, noticeHours }: Precedent): string {
  const notice =
    noticeHours === undefined
      ? []
      : [noticeHours === 0 ? 'no notice' : `${duration(Math.max(1, noticeHours))} of notice`]
  // A person is nobody's headline: the kind of customer says enough.
  const whom =
    targetKind === 'individual-developer' || /\(|judge/i.test(target)
      ? `a customer (${targetKind.replaceAll('-', ' ')})`
      : target
  return [whom, date, trigger.replaceAll('-', ' '), ...notice].join(', ')
}

/** What the public terms of a company's vendors promise, the hardest first; undefined where none are on file. */
export function promisesOf(vendors: readonly string[], db: VendorDb): string | undefined {
  const all = vendors.flatMap((vendor) => (db.vendor(vendor)?.terms ?? []).map((terms) => ({ vendor, terms })))
  const hardest = [...all].sort((a, b) => hardness(b.terms) - hardness(a.terms))[0]
  if (hardest === undefined) return undefined
  const { terms, vendor } = hardest
  const says = [
    ...(terms.immediateSuspension ? ['may suspend at once'] : []),
    ...(terms.terminationForConvenience?.vendorMay
      ? [`may end without cause${inDays(terms.terminationForConvenience.noticeDays)}`]
      : []),
    ...(terms.retrievalDays === undefined
      ? []
      : [
          terms.retrievalDays === 0
            ? 'no time to fetch data promised'
            : `data to be fetched for ${count(terms.retrievalDays, 'day')}`,
        ]),
    ...(terms.governingLaw === undefined ? [] : [`law of ${terms.governingLaw}`]),
  ]
  const when = terms.snapshot ?? terms.textDate
  const source = [...(when === undefined ? [] : [`read ${when}`]), ...(terms.verified ? [] : ['not verified'])]
  return `${db.nameOf(vendor)}: ${says.join('; ')}${source.length > 0 ? ` (${source.join(', ')})` : ''}`
}

function hardness(terms: Terms): number {
  return (
    (terms.immediateSuspension ? 4 : 0) +
    (terms.terminationForConvenience?.vendorMay ? 2 : 0) +
    (terms.verified ? 1 : 0)
  )
}

function inDays(days: number | undefined): string {
  if (days === undefined) return ''
  return days === 0 ? ' at any time' : ` with ${count(days, 'day')} of notice`
}
