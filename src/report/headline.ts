import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { count, enumerate } from './words.js'

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
  const names = unseen.map((one) => db.capability(one.capability).title.toLowerCase())
  const seen = `${verb(inState('survives').length, 'survives', 'survive')} the loss of any one company, ${verb(inState('falls').length, 'does not', 'do not')}`
  const rest =
    unseen.length === 0 ? '' : `, ${verb(unseen.length, 'was not seen', 'were not seen')} (${enumerate(names)})`
  const stoppers = soleStoppers.map((company) => db.nameOf(company))
  const companies =
    stoppers.length === 0
      ? 'No company was seen that can stop an essential capability alone; what was not seen does not count as safe.'
      : `${count(stoppers.length, 'company')} can ${stoppers.length === 1 ? '' : 'each '}stop the product alone: ${enumerate(stoppers)}.`
  return [`Of ${count(essential.length, 'essential capability')}, ${seen}${rest}.`, companies]
}

function verb(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
