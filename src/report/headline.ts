import type { Assessment, Cause } from '../model/assessment.js'
import type { Capability } from '../model/capability.js'
import type { VendorDb } from '../model/vendor-db.js'
import { areAllOf, candidatesOf } from './candidates.js'
import { stopperName } from './stopper-name.js'
import { stoppersOf, unnamedOf } from './stoppers.js'
import { count, enumerate, inSentence } from './words.js'

/** The two sentences that a reader can check by hand. */
export function headlineOf(assessment: Assessment, db: VendorDb): readonly [capabilities: string, companies: string] {
  const { essential } = assessment.headline
  if (essential.length === 0) {
    return [
      'No deployable component was recognised, so nothing is known to be essential.',
      'Declare components or essential capabilities in holdfast.yaml.',
    ]
  }
  const inState = (state: string) => essential.filter((one) => one.state === state)
  const unseen = inState('not-seen')
  const names = unseen.map((one) => inSentence(db.capability(one.capability).title))
  const fallen = inState('falls').map(({ capability }) => capability)
  const seen = `${verb(inState('survives').length, 'survives', 'survive')} the loss of any one company, ${verb(fallen.length, 'does not', 'do not')}${apart(fallen, assessment, db)}`
  const rest =
    unseen.length === 0 ? '' : `, ${verb(unseen.length, 'was not seen', 'were not seen')} (${enumerate(names)})`
  const companies = companiesOf(assessment, db)
  if (unseen.length === essential.length) return [nothingSeen(essential.length, enumerate(names)), companies]
  return [`Of ${count(essential.length, 'essential capability')}, ${seen}${rest}.`, companies]
}

/** « (1 falls with companies that are named, 5 hang on one company each that nobody has named yet)»: two things, told apart. */
function apart(fallen: readonly Capability[], assessment: Assessment, db: VendorDb): string {
  const unnamed = unnamedOf(assessment, db)
  const open = fallen.filter((one) => unnamed.includes(one)).length
  if (open === 0) return ''
  const known = fallen.length - open
  const hang = `${verb(open, 'hangs on one company', 'hang on one company each')} that nobody has named yet`
  return known === 0 ? ` (${hang})` : ` (${verb(known, 'falls', 'fall')} with companies that are named, ${hang})`
}

/** Where two noughts would say less than nothing. */
function nothingSeen(n: number, names: string): string {
  return `Of ${count(n, 'essential capability')}, none was seen with the company that serves it (${names}): whether ${n === 1 ? 'it survives' : 'they survive'} the loss of any one company is not known.`
}

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
      : [`all ${count(country.organisations.length, 'required vendor')} of ${countryName(country.id)}`]),
    ...(content === undefined
      ? []
      : [`the ${count(content.organisations.length, 'required vendor')} most exposed to content rules`]),
  ]
  const shown = [country, content].filter((one) => one !== undefined)
  const [first, second] = shown.map((cause) => stops(cause, essential.length, db))
  if (first === undefined) return undefined
  const lost = new Set(shown.flatMap((one) => one.lost))
  const open = unnamedOf(assessment, db).filter((one) => !lost.has(one))
  const rest = open.length === 0 ? '' : ` ${uncounted(open, country?.id, assessment, db)}`
  return `If ${parts[0]} go at once, ${first}${second === undefined ? '' : `; if ${parts[1]} go, ${second}`}.${rest}`
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

/** Who stops the product, who closes a way to its users, and what a deployment still has to choose. */
function companiesOf(assessment: Assessment, db: VendorDb): string {
  const { product, way } = stoppersOf(assessment, db)
  const sentences = [
    ...(product.length === 0 ? [] : [`${can(product, 'stop the product alone', assessment, db)}.`]),
    ...open(product.length > 0, assessment, db),
    ...(way.length === 0
      ? []
      : [`${can(way, `close one way to its users${ways(way, assessment, db)}`, assessment, db)}.`]),
  ]
  return sentences.length === 0 ? `${NOBODY}${criticalOnes(assessment)}` : sentences.join(' ')
}

/** « (app stores and push messages)»: so that the sum in the first sentence can be counted by name. */
function ways(companies: readonly string[], { headline }: Assessment, db: VendorDb): string {
  const closed = headline.essential.filter(({ stoppedBy }) => stoppedBy.some((one) => companies.includes(one)))
  return closed.length === 0
    ? ''
    : ` (${enumerate(closed.map(({ capability }) => inSentence(db.capability(capability).title)))})`
}

const NOBODY =
  'No company was seen that can stop an essential capability alone; what was not seen does not count as safe.'

/** Cards that are critical nevertheless: a reader must not take one of the two sentences for wrong. */
function criticalOnes({ companies }: Assessment): string {
  const critical = companies.filter(({ severity }) => severity === 'critical').length
  if (critical === 0) return ''
  return ` ${count(critical, 'critical company')} ${critical === 1 ? 'concerns' : 'concern'} what is not declared essential.`
}

/** «2 companies can each stop the product alone: A and B». */
function can(companies: readonly string[], what: string, assessment: Assessment, db: VendorDb): string {
  const names = companies.map((company) => stopperName(company, assessment, db))
  return `${count(names.length, 'company')} can ${names.length === 1 ? '' : 'each '}${what}: ${enumerate(names)}`
}

/** What falls without a company that is certain: whoever a deployment chooses can stop it, and that is no safety. */
function open(isAlsoNamed: boolean, assessment: Assessment, db: VendorDb): string[] {
  const unnamed = unnamedOf(assessment, db)
  const served = assessment.headline.essential
    .filter(({ capability, state }) => state === 'falls' && unnamed.includes(capability))
    .map(({ capability }) => ({
      title: inSentence(db.capability(capability).title),
      candidates: candidatesOf(capability, assessment, db),
    }))
  if (served.length === 0) return []
  const result = isAlsoNamed ? 'can do so too' : 'can stop the product alone'
  const seen = served
    .filter(({ candidates }) => candidates.length > 0)
    .map(({ title, candidates }) => `${some(candidates)} for ${title}`)
  return [
    `A deployment chooses who serves ${enumerate(served.map(({ title }) => title))}; whoever it is ${result}.${seen.length === 0 ? '' : ` Candidates seen: ${seen.join('; ')}.`}`,
  ]
}

/** At most so many candidates stand in the sentence; the register has all. */
const MOST_CANDIDATES = 5

function some(names: readonly string[]): string {
  const rest = names.length - MOST_CANDIDATES
  return rest <= 0 ? enumerate(names, 'or') : `${names.slice(0, MOST_CANDIDATES).join(', ')} or one of ${rest} more`
}

function verb(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
