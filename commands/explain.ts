import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../src/cli/base-command.js'
import { sharedFlags } from '../src/cli/shared-flags.js'

/** `holdfast explain`: why a finding is there. */
export default class Explain extends BaseCommand {
  static override summary = 'How a finding came about: from the files to the verdict, every step with its place.'
  static override description =
    'Offline. Shows everything, also what would help an attacker.\nExit codes: 0 explained, 2 wrong use or no such finding, 3 explained, but the assessment is incomplete.'
  static override examples = [
    '<%= config.bin %> explain HF101',
    '<%= config.bin %> explain 232e394e services/api',
    '<%= config.bin %> explain 232e394e --from assessment.json --format markdown',
  ]
  static override args = {
    finding: Args.string({ description: 'beginning of a fingerprint, or a rule like HF101', required: true }),
    path: Args.string({ description: 'folder of the product; default the current one' }),
  }
  static override flags = {
    from: sharedFlags.from,
    'as-of': sharedFlags.asOf,
    format: Flags.option({
      options: ['terminal', 'markdown'] as const,
      char: 'f',
      default: 'terminal' as const,
      description: 'how to report',
    })(),
    color: sharedFlags.color,
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Explain)
    const { runExplain } = await import('../src/cli/run-explain.js')
    process.exitCode = await runExplain({ ...args, ...flags }, this.config.version)
  }
}
