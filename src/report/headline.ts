import type { Assessment } from '../model/assessment.js'
import type { Capability } from '../model/capability.js'
import type { VendorDb } from '../model/vendor-db.js'
import { candidatesOf } from './candidates.js'
import { carriesExtensions } from './carries-extensions.js'
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

/** Who stops the product, who closes a way to its users, and what a deployment still has to choose. */
function companiesOf(assessment: Assessment, db: VendorDb): string {
  const { product, way } = stoppersOf(assessment, db)
  const sentences = [
    ...(product.length === 0 ? [] : [`${can(product, 'stop the product alone', assessment, db)}.`]),
    ...open(product.length > 0, assessment, db),
    ...(way.length === 0
      ? []
      : [`${can(way, `close one way to its users${ways(way, assessment, db)}`, assessment, db)}.`]),
    ...extensions(way, assessment, db),
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

/** Who carries an extension alone closes less than a store of applications: the product goes on without it. */
function extensions(companies: readonly string[], assessment: Assessment, db: VendorDb): string[] {
  const carriers = companies.filter((company) => carriesExtensions(company, assessment, db) !== undefined)
  if (carriers.length === 0) return []
  const names = enumerate(carriers.map((company) => stopperName(company, assessment, db)))
  const kind = carriesExtensions(carriers[0]!, assessment, db)
  const whom = carriers.length === companies.length && carriers.length === 1 ? 'It' : `Of these ${names}`
  return [`${whom} ${carriers.length === 1 ? 'carries' : 'carry'} only the ${kind} extension.`]
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
