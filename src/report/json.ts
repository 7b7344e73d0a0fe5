import { contractOf } from './contract.js'
import type { Format } from './format.js'

/** The assessment itself, as the contract in `docs/schema/assessment.schema.json` has it. */
export const json: Format = (assessment) => `${JSON.stringify(contractOf(assessment), undefined, 2)}\n`
