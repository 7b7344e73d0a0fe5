import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../../src/cli/base-command.js'
import { vendorFlags } from '../../src/cli/vendor-flags.js'

/** `holdfast vendors show`: all facts of one vendor. */
export default class VendorsShow extends BaseCommand {
  static override summary = 'Show what is known of a vendor, with source and date, and what it did before.'
  static override examples = [
    '<%= config.bin %> vendors show twilio',
    '<%= config.bin %> vendors show mailchimp --all',
    '<%= config.bin %> vendors show aws --signals --format json',
  ]
  static override args = {
    id: Args.string({ description: 'id or alias of the vendor, or of one of its services', required: true }),
  }
  static override flags = {
    all: Flags.boolean({ description: 'also precedents that are reported without a primary source' }),
    signals: Flags.boolean({ description: 'every signal, not their number; ? marks those that leave the vendor open' }),
    ...vendorFlags,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VendorsShow)
    const { runVendorsShow } = await import('../../src/cli/run-vendors.js')
    await runVendorsShow(args.id, flags)
  }
}
