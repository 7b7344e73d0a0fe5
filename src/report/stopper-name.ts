import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { companyName, fullName } from './company.js'
import { enumerate } from './words.js'

/**
 * A company as the headline names it: by the vendors through which it stops an essential capability, or by those that stand on it:
 * «Google Cloud (Alphabet Inc., through Railway)».
 */
export function stopperName(company: string, assessment: Assessment, db: VendorDb): string {
  const own = stopping(company, assessment, db)
  if (own.size > 0) return fullName(companyName(company, own, db))
  const loss = assessment.companies.find((one) => one.company === company)
  const essential = new Set(assessment.headline.essential.map((one) => one.capability))
  const through = (loss?.loses.required ?? [])
    .filter(({ capability }) => essential.has(capability))
    .flatMap((one) => one.through ?? [])
  const name = companyName(company, loss?.vendors ?? [], db)
  if (through.length === 0) return fullName(name)
  const names = `through ${enumerate([...new Set(through)].map((vendor) => db.nameOf(vendor)))}`
  return `${name.known} (${name.owner === undefined ? names : `${name.owner}, ${names}`})`
}

/** Vendors of the company by which it stops an essential capability. */
function stopping(company: string, assessment: Assessment, db: VendorDb): Set<string> {
  const essential = new Set(assessment.headline.essential.map((one) => one.capability))
  const cut = new Set(
    assessment.cutSets
      .filter((one) => one.organisations.length === 1)
      .map((one) => `${one.function}\n${one.organisations[0]}`),
  )
  return new Set(
    assessment.dependencies
      .filter(
        (one) =>
          essential.has(one.capability) &&
          cut.has(`${one.function}\n${one.vendor}`) &&
          db.ownersOf(one.vendor).at(-1) === company,
      )
      .map((one) => one.vendor),
  )
}
