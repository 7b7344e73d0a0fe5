import type { Assessment, Cause } from '../model/assessment.js'
import type { Capability } from '../model/capability.js'
import type { VendorDb } from '../model/vendor-db.js'
import { areAllOf } from './candidates.js'
import { causeMembers } from './cause-members.js'
import { unnamedOf } from './stoppers.js'
import { count, enumerate, inSentence } from './words.js'

/**
 * What one cause takes, in one line: every vendor of the home country on which most essential capabilities hang, and everyone
 * who serves what is typically refused over content. Undefined where neither takes more than one vendor and stops something.
 */
export function causeLineOf(assessment: Assessment, db: VendorDb): string | undefined {
  const { causes = [], essential } = assessment.headline
  const grave = causes.filter(({ lost, organisations }) => lost.length > 0 && organisations.length > 1)
  const country = grave.find(({ kind }) => kind === 'jurisdiction')
  const content = grave.find(({ kind }) => kind === 'trigger')
  const parts = [
    ...(country === undefined
      ? []
      : [`all ${count(country.organisations.length, 'required vendor')} of ${countryName(country.id)} go`]),
    ...(content === undefined ? [] : [exposed(content, db)]),
  ]
  const shown = [country, content].filter((one) => one !== undefined)
  const [first, second] = shown.map((cause) => stops(cause, essential.length, db))
  if (first === undefined) return undefined
  const lost = new Set(shown.flatMap((one) => one.lost))
  const open = unnamedOf(assessment, db).filter((one) => !lost.has(one))
  const rest = open.length === 0 ? '' : ` ${uncounted(open, country?.id, assessment, db)}`
  return `If ${parts[0]} at once, ${first}${second === undefined ? '' : `; if ${parts[1]}, ${second}`}.${rest}`
}

/** «the 4 required vendors most exposed to content rules (and with them 3 that hang on them) go». */
function exposed(cause: Cause, db: VendorDb): string {
  const { own, dragged } = causeMembers(cause, db)
  const n = own.length === 0 ? cause.organisations.length : own.length
  const them = n === 1 ? 'it' : 'them'
  const hang = dragged.length === 1 ? 'hangs' : 'hang'
  const rest =
    own.length === 0 || dragged.length === 0 ? '' : ` (and with ${them} ${dragged.length} that ${hang} on ${them})`
  return `the ${count(n, 'required vendor')} most exposed to content rules${rest} ${n === 1 ? 'goes' : 'go'}`
}

/** «1 of 8 stops for certain (app stores)». */
function stops({ lost }: Cause, essential: number, db: VendorDb): string {
  const names = enumerate(lost.map((one) => inSentence(db.capability(one).title)))
  return `${lost.length} of ${essential} ${lost.length === 1 ? 'stops' : 'stop'} for certain (${names})`
}

/** What is not in the count, so that it is not taken for safe: where all who could serve it go as well, it probably falls too. */
function uncounted(
  open: readonly Capability[],
  country: string | undefined,
  assessment: Assessment,
  db: VendorDb,
): string {
  const them = open.length === 1 ? 'it' : 'them'
  const start = `Not counted: ${open.length} of which nobody knows yet who serves ${them}`
  if (country === undefined) return `${start}.`
  const alike = open.filter((one) => areAllOf(country, one, assessment, db))
  if (alike.length === 0) return `${start}.`
  const names = enumerate(alike.map((one) => inSentence(db.capability(one).title)))
  return `${start}; ${names} probably ${alike.length === 1 ? 'falls' : 'fall'} as well, since every candidate seen is of ${countryName(country)}.`
}

/** English name of a country, as the language data of the runtime has them; the code itself where it has none. */
export function countryName(code: string): string {
  // A saved assessment may say anything: what is no code has no name.
  if (!/^[A-Z]{2}$/.test(code)) return code
  return WITH_ARTICLE.has(code) ? `the ${COUNTRIES.of(code) ?? code}` : (COUNTRIES.of(code) ?? code)
}
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' })
const WITH_ARTICLE: ReadonlySet<string> = new Set(['US', 'GB', 'NL', 'AE', 'PH'])
