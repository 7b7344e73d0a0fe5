import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../src/cli/base-command.js'
import { sharedFlags } from '../src/cli/shared-flags.js'
import { TRIGGERS } from '../src/model/precedent.js'
import { SECTORS } from '../src/model/sectors.js'

const many = { multiple: true, multipleNonGreedy: true } as const

/** `holdfast simulate`: what if. */
export default class Simulate extends BaseCommand {
  static override summary =
    'What stops, and for how long, if companies withdraw: named ones, as in history, or by chance.'
  static override description =
    'Offline. Figures are given a trigger, never how likely the trigger is; docs/simulation.md says what is assumed.'
  static override examples = [
    '<%= config.bin %> simulate --lose aws,twilio',
    '<%= config.bin %> simulate --scenario parler-2021 --output replay.md',
    '<%= config.bin %> simulate --from assessment.json --trigger billing-or-fraud-flag --sector small-saas',
  ]
  static override args = { path: Args.string({ description: 'folder of the product; default the current one' }) }
  static override flags = {
    from: sharedFlags.from,
    lose: Flags.string({ ...many, helpValue: 'IDS', description: 'vendors or owners, separated by commas' }),
    scenario: Flags.string({ helpValue: 'ID', description: 'replay a stretch of history' }),
    scenarios: Flags.boolean({ description: 'list the scenarios' }),
    trigger: Flags.option({ options: TRIGGERS, description: 'chance cascades, given this trigger' })(),
    sector: Flags.option({ options: SECTORS, description: 'default that of holdfast.yaml; both worlds where none' })(),
    fallback: Flags.string({ ...many, helpValue: 'ID', description: 'dependency taken as having a fallback' }),
    'with-plan': Flags.boolean({ description: 'with and without what holdfast plan recommends' }),
    runs: Flags.integer({ min: 1, max: 1_000_000, description: 'default 100000' }),
    seed: Flags.integer({ min: 0, max: 4_294_967_295, description: 'default 20210110' }),
    'as-of': sharedFlags.asOf,
    'include-sensitive': Flags.boolean({ description: 'say in Markdown, too, which controls fail open' }),
    format: Flags.option({
      options: ['terminal', 'markdown', 'html', 'json'] as const,
      char: 'f',
      description: 'how to report',
    })(),
    output: Flags.string({ ...many, char: 'o', helpValue: 'FILE', description: 'write to FILE' }),
    color: sharedFlags.color,
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Simulate)
    const { runSimulate } = await import('../src/cli/run-simulate.js')
    process.exitCode = await runSimulate({ ...args, ...flags }, this.config.version)
  }
}
