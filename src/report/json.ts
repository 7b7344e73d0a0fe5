import type { Format } from './format.js'

/** The assessment itself, in the stable order of the contract. */
export const json: Format = (assessment) => `${JSON.stringify(assessment, undefined, 2)}\n`
