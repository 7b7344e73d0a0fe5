import * as Args from '@oclif/core/args'
import { BaseCommand } from '../../src/cli/base-command.js'
import { sharedFlags } from '../../src/cli/shared-flags.js'

/** `holdfast vendors check`: own vendor files. */
export default class VendorsCheck extends BaseCommand {
  static override summary = 'Check own vendor files: schema, ids, references, and signals that others claim.'
  static override description = 'Exit codes: 0 no faults, 2 at least one fault, each with file and line.'
  static override examples = ['<%= config.bin %> vendors check', '<%= config.bin %> vendors check our/vendors']
  static override args = {
    folder: Args.string({ description: 'folder with vendor files; default .holdfast/vendors' }),
  }
  static override flags = { debug: sharedFlags.debug }

  async run(): Promise<void> {
    const { args } = await this.parse(VendorsCheck)
    const { runVendorsCheck } = await import('../../src/cli/run-vendors-check.js')
    await runVendorsCheck(args.folder)
  }
}
