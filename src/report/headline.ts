import type { Assessment, Cause } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { companyName, fullName } from './company.js'
import { count, enumerate, inSentence } from './words.js'

/** The two sentences that a reader can check by hand. */
export function headlineOf(assessment: Assessment, db: VendorDb): readonly [capabilities: string, companies: string] {
  const { essential, soleStoppers } = assessment.headline
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
  const stoppers = soleStoppers.map((company) => fullName(companyName(company, stopping(company, assessment, db), db)))
  const companies =
    stoppers.length === 0
      ? nobodyNamed(assessment, db)
      : `${count(stoppers.length, 'company')} can ${stoppers.length === 1 ? '' : 'each '}stop the product alone: ${enumerate(stoppers)}.`
  return [`Of ${count(essential.length, 'essential capability')}, ${seen}${rest}.`, companies]
}

/**
 * What survives one cause, in one line: the home country whose companies serve most essential capabilities, and everyone who is
 * typically refused over content. Undefined where neither stops anything.
 */
export function causeLineOf(assessment: Assessment, db: VendorDb): string | undefined {
  const causes = (assessment.headline.causes ?? []).filter(({ lost }) => lost.length > 0)
  const parts = [
    causes.find(({ kind }) => kind === 'jurisdiction'),
    causes.find(({ kind }) => kind === 'trigger'),
  ].flatMap((cause) => (cause === undefined ? [] : [causeText(cause, assessment, db)]))
  return parts.length === 0 ? undefined : `By one cause: ${parts.join('; ')}.`
}

function causeText({ kind, id, organisations, lost }: Cause, { headline }: Assessment, db: VendorDb): string {
  const title = ([capability]: Cause['lost']) => inSentence(db.capability(capability!).title)
  const what = lost.length === 1 ? ` (${title(lost)})` : ''
  const stops = `${lost.length} of ${headline.essential.length} ${lost.length === 1 ? 'stops' : 'stop'}${what}`
  const companies = count(organisations.length, 'vendor')
  return kind === 'jurisdiction'
    ? `with every vendor of ${countryName(id)} gone (${companies}), ${stops}`
    : `with everyone gone who serves what others were refused over content (${companies}), ${stops}`
}

/** English names of countries, as the language data of the runtime has them; the code itself where it has none. */
function countryName(code: string): string {
  return WITH_ARTICLE.has(code) ? `the ${COUNTRIES.of(code) ?? code}` : (COUNTRIES.of(code) ?? code)
}
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' })
const WITH_ARTICLE: ReadonlySet<string> = new Set(['US', 'GB', 'NL', 'AE', 'PH'])

/** Why no company is named: a deployment chooses, or nothing was seen. Neither is safety. */
function nobodyNamed(assessment: Assessment, db: VendorDb): string {
  const chosen = assessment.headline.essential
    .filter((one) => one.state === 'falls')
    .map((one) => inSentence(db.capability(one.capability).title))
  return chosen.length === 0
    ? 'No company was seen that can stop an essential capability alone; what was not seen does not count as safe.'
    : `A deployment chooses who serves ${enumerate(chosen)}; whoever it is can stop the product alone.`
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

function verb(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
