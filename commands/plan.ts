import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../src/cli/base-command.js'
import { sharedFlags } from '../src/cli/shared-flags.js'
import { TRIGGERS } from '../src/model/precedent.js'

/** `holdfast plan`: what to change first, and how to leave one vendor. */
export default class Plan extends BaseCommand {
  static override summary = 'Which few changes remove the most single points of failure, or how to leave one vendor.'
  static override description = 'Offline. Hours are sums of recovery steps; docs/plan.md says what is assumed.'
  static override examples = [
    '<%= config.bin %> plan --budget 30d',
    '<%= config.bin %> plan --from assessment.json --vendor aws --format markdown',
  ]
  static override args = { path: Args.string({ description: 'folder of the product; default the current one' }) }
  static override flags = {
    from: sharedFlags.from,
    budget: Flags.string({ helpValue: '30d', description: 'working days (d) or hours (h) of own work' }),
    trigger: Flags.option({ options: TRIGGERS, description: 'plan for this reason only' })(),
    vendor: Flags.string({ helpValue: 'ID', description: 'the exit plan of this vendor' }),
    'include-sensitive': Flags.boolean({ description: 'say in Markdown, too, which controls fail open' }),
    'as-of': sharedFlags.asOf,
    format: Flags.option({
      options: ['terminal', 'markdown', 'html', 'json'] as const,
      char: 'f',
      description: 'how to report',
    })(),
    output: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      char: 'o',
      helpValue: 'FILE',
      description: 'write to FILE',
    }),
    color: sharedFlags.color,
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Plan)
    const { runPlan } = await import('../src/cli/run-plan.js')
    process.exitCode = await runPlan({ ...args, ...flags }, this.config.version)
  }
}
