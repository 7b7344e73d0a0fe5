import { visibleJson } from '../util/safe-text.js'
import { contractOf } from './contract.js'
import type { Format } from './format.js'

/**
 * The assessment itself, as the contract in `docs/schema/assessment.schema.json` has it. Readable without a terminal obeying
 * it: what could steer one or hide in it is written as an escape.
 */
export const json: Format = (assessment) => `${visibleJson(JSON.stringify(contractOf(assessment), undefined, 2))}\n`
