import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../../src/cli/base-command.js'
import { vendorFlags } from '../../src/cli/vendor-flags.js'
import { CAPABILITIES } from '../../src/model/capability.js'

/** `holdfast vendors list`: who is known. */
export default class VendorsList extends BaseCommand {
  static override summary = 'List the vendors that holdfast knows, with the own vendor files of this folder.'
  static override examples = [
    '<%= config.bin %> vendors list --capability sms --country DE',
    '<%= config.bin %> vendors list --owner alphabet --format json',
  ]
  static override flags = {
    capability: Flags.option({ options: CAPABILITIES, helpValue: 'ID', description: 'only vendors that serve this' })(),
    country: Flags.string({ helpValue: 'CODE', description: 'only vendors at home there, as in DE' }),
    owner: Flags.string({
      helpValue: 'ID',
      description: 'only what this vendor or organisation decides over, or independent',
    }),
    ...vendorFlags,
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(VendorsList)
    const { runVendorsList } = await import('../../src/cli/run-vendors.js')
    await runVendorsList(flags)
  }
}
