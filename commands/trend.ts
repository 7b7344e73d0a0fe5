import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../src/cli/base-command.js'
import { sharedFlags } from '../src/cli/shared-flags.js'

/** `holdfast trend`: saved assessments over time. */
export default class Trend extends BaseCommand {
  static override summary = 'Lay the saved assessments of a folder side by side, with a small chart.'
  static override description =
    'Reads every .json file of the folder. Exit codes: 0 done, 2 wrong use, 3 there is none.'
  static override examples = ['<%= config.bin %> trend assessments', '<%= config.bin %> trend assessments -o trend.md']
  static override args = { folder: Args.string({ required: true, description: 'folder of saved assessments' }) }
  static override flags = {
    format: Flags.option({
      options: ['terminal', 'markdown', 'json'] as const,
      char: 'f',
      description: 'how to report',
    })(),
    output: Flags.string({
      char: 'o',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FILE',
      description: 'write to FILE',
    }),
    color: sharedFlags.color,
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Trend)
    const { runTrend } = await import('../src/cli/run-trend.js')
    process.exitCode = await runTrend({ ...args, ...flags })
  }
}
