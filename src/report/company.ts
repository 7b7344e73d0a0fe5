import type { VendorDb } from '../model/vendor-db.js'
import { byText } from '../util/sort.js'
import { enumerate } from './words.js'

/** How a company is called: by the vendors people know, with the owner behind them where it is another. */
export interface CompanyName {
  /** «GitHub and npm». */
  readonly known: string
  /** «Microsoft», where it is not one of the names. */
  readonly owner: string | undefined
}

/** Names a company by those of its vendors that the product uses. */
export function companyName(company: string, vendors: Iterable<string>, db: VendorDb): CompanyName {
  const names = [...new Set([...vendors].map((vendor) => db.nameOf(vendor)))].sort(byText)
  const own = db.nameOf(company)
  if (names.length === 0) return { known: own, owner: undefined }
  const isNamed = names.some((name) => name === own || own.startsWith(`${name} `) || own.startsWith(`${name},`))
  return { known: enumerate(names), owner: isNamed ? undefined : own }
}

/** «GitHub and npm (Microsoft)». */
export function fullName({ known, owner }: CompanyName): string {
  return owner === undefined ? known : `${known} (${owner})`
}
