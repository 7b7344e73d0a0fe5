import type { VendorDb } from '../model/vendor-db.js'

/** Forms of companies, and the regions that sellers name their subsidiaries by; they do not tell who somebody is. */
const FORMS = new Set(
  (
    'ab ag bv co corp corporation emea eu europe gmbh inc incorporated international ireland kg limited llc lp ltd nv oy plc pty ' +
    'pte sa sarl sas se spa srl uk us usa'
  ).split(' '),
)

/**
 * Finds the vendor whom a written name means, the way registers of contracts write it: by id, alias, name or legal name, without
 * the form of the company. Undefined for somebody unknown, and for a name that several vendors bear.
 */
export function companyNames(db: VendorDb): (who: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  for (const vendor of db.vendors)
    for (const name of new Set([vendor.name, vendor.legalName ?? vendor.name].map(plainName))) {
      const holder = known.has(name) ? undefined : vendor.id
      if (name !== '') known.set(name, holder)
    }
  return (who) => db.vendor(who)?.id ?? db.service(who)?.vendor.id ?? known.get(plainName(who))
}

/** «Twilio Ireland Limited» and «TWILIO, Inc.» are «twilio»; a form that is the whole name stays. */
function plainName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  while (words.length > 1 && FORMS.has(words.at(-1)!)) words.pop()
  return words.join(' ')
}
