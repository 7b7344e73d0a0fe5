import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../../src/cli/base-command.js'
import { sharedFlags } from '../../src/cli/shared-flags.js'

/** `holdfast vendors watch`: whether terms have changed. */
export default class VendorsWatch extends BaseCommand {
  static override summary = 'Fetch the terms and acceptable-use pages of vendors and say which have changed.'
  static override description =
    'Asks the hosts of these pages only, and only with --online. The text seen last is kept in a file beside the product.\nExit codes: 0 all fetched, changed or not; 2 wrong use; 3 some page could not be fetched.'
  static override examples = [
    '<%= config.bin %> vendors watch --online',
    '<%= config.bin %> vendors watch twilio stripe --online --state terms.json --format json',
  ]
  static override strict = false
  static override args = {
    id: Args.string({ description: 'ids of vendors; default all with a page on file' }),
  }
  static override flags = {
    online: Flags.boolean({ description: 'allow the pages to be fetched; without it nothing is' }),
    state: Flags.string({
      helpValue: 'FILE',
      description: 'what was seen last; default .holdfast/policy-state.json',
    }),
    format: Flags.option({
      options: ['terminal', 'json'] as const,
      char: 'f',
      helpValue: 'ID',
      description: 'how to print: terminal, json; default terminal',
    })(),
    color: sharedFlags.color,
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(VendorsWatch)
    const { runWatch } = await import('../../src/cli/run-watch.js')
    process.exitCode = await runWatch({ ...flags, ids: argv as string[] }, this.config.version)
  }
}
