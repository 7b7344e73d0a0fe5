import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../src/cli/base-command.js'
import { sharedFlags } from '../src/cli/shared-flags.js'

/** `holdfast init`: the first configuration of a product. */
export default class Init extends BaseCommand {
  static override summary =
    'Write a first holdfast.yaml: what an audit saw as comments, what only you know as questions.'
  static override description =
    'Offline. The file names the product and the gate and changes no finding until you answer a question in it.\nExit codes: 0 written, 2 wrong use or holdfast.yaml is there already, 3 written, but files of the product could not be read.'
  static override examples = [
    '<%= config.bin %> init',
    '<%= config.bin %> init services/api --print',
    '<%= config.bin %> init --baseline',
  ]
  static override args = { path: Args.string({ description: 'folder of the product', default: '.' }) }
  static override flags = {
    print: Flags.boolean({ description: 'to standard output; nothing is written', exclusive: ['force'] }),
    force: Flags.boolean({ description: 'write over a holdfast.yaml that is there' }),
    baseline: Flags.boolean({
      exclusive: ['print'],
      description:
        'write down too what is known today, to .holdfast/baseline.json: only what is new or worse fails then',
    }),
    'as-of': sharedFlags.asOf,
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Init)
    const { runInit } = await import('../src/cli/run-init.js')
    process.exitCode = await runInit({ ...args, ...flags }, this.config.version)
  }
}
