import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { groupBy } from '../util/sort.js'
import { stopperName } from './stopper-name.js'
import { type Stoppers, stoppersOf, unnamedOf } from './stoppers.js'
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
  const seen = `${verb(inState('survives').length, 'survives', 'survive')} the loss of any one company, ${verb(inState('falls').length, 'does not', 'do not')}`
  const rest =
    unseen.length === 0 ? '' : `, ${verb(unseen.length, 'was not seen', 'were not seen')} (${enumerate(names)})`
  const companies = companiesOf(assessment, db)
  if (unseen.length === essential.length) return [nothingSeen(essential.length, enumerate(names)), companies]
  return [`Of ${count(essential.length, 'essential capability')}, ${seen}${rest}.`, companies]
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
  const [first, second] = shown.map(
    ({ lost }) => `${lost.length} of ${essential.length} ${lost.length === 1 ? 'stops' : 'stop'}`,
  )
  if (first === undefined) return undefined
  const lost = new Set(shown.flatMap((one) => one.lost))
  const open = unnamedOf(assessment, db).filter((one) => !lost.has(one)).length
  const rest =
    open === 0 ? '' : ` Not counted: ${open} of which nobody knows yet who serves ${open === 1 ? 'it' : 'them'}.`
  return `If ${parts[0]} go at once, ${first}${second === undefined ? '' : `; if ${parts[1]} go, ${second}`}.${rest}`
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
  const { product, way, chosen } = stoppersOf(assessment, db)
  const sentences = [
    ...(product.length === 0 ? [] : [`${can(product, 'stop the product alone', assessment, db)}.`]),
    ...open(chosen, product.length > 0, assessment, db),
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

/** One name per company, however many of its vendors serve. */
function oncePerCompany(vendors: readonly string[], db: VendorDb): string[] {
  const byOwner = groupBy(vendors, (vendor) => db.ownersOf(vendor).at(-1) ?? vendor)
  return [...byOwner].map(([owner, of]) => db.nameOf(of.length === 1 ? of[0]! : owner))
}

/** «2 companies can each stop the product alone: A and B». */
function can(companies: readonly string[], what: string, assessment: Assessment, db: VendorDb): string {
  const names = companies.map((company) => stopperName(company, assessment, db))
  return `${count(names.length, 'company')} can ${names.length === 1 ? '' : 'each '}${what}: ${enumerate(names)}`
}

/** What falls without a company that is certain: whoever a deployment chooses can stop it, and that is no safety. */
function open(chosen: Stoppers['chosen'], isAlsoNamed: boolean, { headline }: Assessment, db: VendorDb): string[] {
  const served = headline.essential
    .filter((one) => chosen.has(one.capability) || (one.state === 'falls' && one.stoppedBy.length === 0))
    .map(({ capability }) => {
      const vendors = oncePerCompany(chosen.get(capability) ?? [], db)
      const from = vendors.length === 0 ? '' : ` (${enumerate(vendors, 'or')})`
      return `${inSentence(db.capability(capability).title)}${from}`
    })
  if (served.length === 0) return []
  const result = isAlsoNamed ? 'can do so too' : 'can stop the product alone'
  return [`A deployment chooses who serves ${enumerate(served)}; whoever it is ${result}.`]
}

function verb(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
