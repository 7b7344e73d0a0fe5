import { BaseCommand } from '../../src/cli/base-command.js'
import { vendorFlags } from '../../src/cli/vendor-flags.js'

/** `holdfast vendors coverage`: how large and how well sourced the database is. */
export default class VendorsCoverage extends BaseCommand {
  static override summary = 'Count what the vendor database holds, how much of it is sourced, and where it is thin.'
  static override flags = vendorFlags

  async run(): Promise<void> {
    const { flags } = await this.parse(VendorsCoverage)
    const { runVendorsCoverage } = await import('../../src/cli/run-vendors.js')
    await runVendorsCoverage(flags)
  }
}
