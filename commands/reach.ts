import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../src/cli/base-command.js'
import { sharedFlags } from '../src/cli/shared-flags.js'

/** `holdfast reach`: how deep a vendor sits in the code. */
export default class Reach extends BaseCommand {
  static override summary =
    'Show which modules touch a vendor, and which routes, jobs, commands and screens reach them.'
  static override description = 'Offline. What is followed and what is not stands in docs/coupling.md.'
  static override examples = [
    '<%= config.bin %> reach twilio',
    '<%= config.bin %> reach stripe services/api --format mermaid --output stripe.mmd',
    '<%= config.bin %> reach aws --from assessment.json --format dot',
  ]
  static override args = {
    vendor: Args.string({ required: true, description: 'id of the vendor' }),
    path: Args.string({ description: 'folder of the product; default the current one' }),
  }
  static override flags = {
    from: sharedFlags.from,
    format: Flags.option({
      options: ['terminal', 'mermaid', 'dot', 'json'] as const,
      char: 'f',
      default: 'terminal' as const,
      description: 'how to show it',
    })(),
    output: Flags.string({ char: 'o', helpValue: 'FILE', default: '-', description: 'write to FILE' }),
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Reach)
    const { runReach } = await import('../src/cli/run-reach.js')
    process.exitCode = await runReach({ ...args, ...flags }, this.config.version)
  }
}
