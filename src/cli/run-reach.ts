import { ConfigError } from '../model/errors.js'
import { checkOutput, writeOutput } from '../output/write.js'
import { REACH_FORMATS, type ReachFormatId } from '../report/reach/index.js'
import { visible } from '../util/safe-text.js'
import { didYouMean } from './did-you-mean.js'
import { productOf } from './product.js'

/** The arguments and flags of `holdfast reach` as parsed. */
export interface ReachFlags {
  readonly vendor: string
  readonly path?: string | undefined
  readonly from?: string | undefined
  readonly format: ReachFormatId
  readonly output: string
}

/** Shows how far one vendor reaches into the code, and gives 0, or 3 where the product was not read in full. */
export async function runReach(flags: ReachFlags, version: string): Promise<number> {
  const io = { stdout: process.stdout, cwd: process.cwd(), roots: flags.path === undefined ? [] : [flags.path] }
  checkOutput(flags.output, io)
  const { assessment, db } = await productOf(flags, version)
  const all = assessment.reach
  if (all === undefined) throw new ConfigError('The saved assessment has no reach.', 'Audit again, without --no-code.')
  const vendor = db.vendor(flags.vendor)?.id ?? flags.vendor
  const found = all.vendors.find((one) => one.vendor === vendor)
  if (found === undefined)
    throw new ConfigError(
      `No code that touches ${visible(flags.vendor)} was seen.`,
      didYouMean(
        vendor,
        all.vendors.map((one) => one.vendor),
      ) ?? `Seen in code: ${all.vendors.map((one) => one.vendor).join(', ') || 'nobody'}.`,
    )
  await writeOutput(flags.output, REACH_FORMATS[flags.format]({ found, all, assessment, name: db.nameOf(vendor) }), io)
  return assessment.coverage.complete ? 0 : 3
}
