import type { PromisedTerms } from '../../model/company-loss.js'
import type { Terms } from '../../model/vendor.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Contracts } from '../recovery/notice.js'

/**
 * The hardest terms among the vendors of a company, since the gravest letter is the one to plan for; what a declared contract says
 * stands over the public text.
 */
export function promisedTermsOf(
  vendors: readonly string[],
  contracts: Contracts,
  db: VendorDb,
): PromisedTerms | undefined {
  const all = vendors.flatMap((vendor) => (db.vendor(vendor)?.terms ?? []).map((terms) => ({ vendor, terms })))
  const hardest = [...all].sort((a, b) => hardness(b.terms) - hardness(a.terms))[0]
  const contract = contractWith(hardest === undefined ? vendors : [hardest.vendor], contracts, db)
  if (hardest === undefined && contract === undefined) return undefined
  const said = hardest === undefined ? {} : publicTerms(hardest.terms)
  const agreed = contract?.says.noticeHours
  return {
    vendor: hardest?.vendor ?? contract!.vendor,
    // A date of end or another law agreed leaves the notice as the public terms have it.
    from: hardest === undefined || agreed !== undefined ? 'contract' : 'terms',
    ...said,
    ...(contract === undefined ? {} : contract.says),
    // The agreed notice holds for an end without cause too, in whole days.
    ...(agreed === undefined || said.endsWithoutCause === undefined
      ? {}
      : { endsWithoutCause: { noticeDays: Math.floor(agreed / 24) } }),
  }
}

function publicTerms(terms: Terms): Partial<PromisedTerms> {
  const { immediateSuspension, noticeHours, terminationForConvenience: end, retrievalDays, governingLaw } = terms
  // The date of a text says when it was written; only a text that was read has a day on which it was.
  const read = terms.verified ? terms.snapshot : undefined
  const source = terms.source ?? terms.url
  return {
    ...(immediateSuspension === undefined ? {} : { suspensionAtOnce: immediateSuspension }),
    ...(noticeHours === undefined ? {} : { noticeHours }),
    ...(end?.vendorMay === true
      ? { endsWithoutCause: end.noticeDays === undefined ? {} : { noticeDays: end.noticeDays } }
      : {}),
    ...(retrievalDays === undefined ? {} : { retrievalDays }),
    ...(governingLaw === undefined ? {} : { governingLaw }),
    ...(source === undefined ? {} : { source }),
    ...(read === undefined ? {} : { read }),
    verified: terms.verified,
  }
}

/** What a declared contract changes; an agreed notice means no suspension at once. */
function contractWith(vendors: readonly string[], { config, inventory = [] }: Contracts, db: VendorDb) {
  for (const declared of [...(config.declaredVendors ?? []), ...inventory]) {
    const vendor = db.service(declared.vendor)?.vendor.id ?? db.vendor(declared.vendor)?.id ?? declared.vendor
    if (declared.contract === undefined || !vendors.includes(vendor)) continue
    const { noticeHours, retrievalDays, governingLaw } = declared.contract
    const says = {
      ...(noticeHours === undefined ? {} : { noticeHours, suspensionAtOnce: noticeHours === 0 }),
      ...(retrievalDays === undefined ? {} : { retrievalDays }),
      ...(governingLaw === undefined ? {} : { governingLaw }),
    }
    // A row with a reference and a date of end changes none of the terms.
    if (Object.keys(says).length > 0) return { vendor, says }
  }
  return undefined
}

function hardness(terms: Terms): number {
  return (
    (terms.immediateSuspension ? 4 : 0) +
    (terms.terminationForConvenience?.vendorMay ? 2 : 0) +
    (terms.verified ? 1 : 0)
  )
}
