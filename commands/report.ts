import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../src/cli/base-command.js'
import { sharedFlags } from '../src/cli/shared-flags.js'
import { FORMAT_IDS } from '../src/report/index.js'

/** `holdfast report`: a saved assessment in another format. */
export default class Report extends BaseCommand {
  static override summary = 'Render a saved assessment again, in any format.'
  static override description =
    'Reads the JSON that `holdfast audit --format json` wrote; the audited code is not needed.\nExit codes are those of audit.'
  static override examples = [
    '<%= config.bin %> report assessment.json --format sarif',
    '<%= config.bin %> report assessment.json --output board.md --output bom.cdx.json --output register.dora.csv',
    '<%= config.bin %> report assessment.json --simulation replay.json --output board.html',
  ]
  static override args = {
    file: Args.string({ description: 'saved assessment, JSON', required: true }),
  }
  static override flags = {
    format: Flags.option({
      options: FORMAT_IDS,
      char: 'f',
      helpValue: 'ID',
      description: `how to report: ${FORMAT_IDS.join(', ')}; default terminal, or by the ending of --output`,
    })(),
    output: Flags.string({
      char: 'o',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FILE',
      description: 'write the report to FILE instead, - for standard output; repeatable',
    }),
    'fail-on': Flags.option({
      options: ['critical', 'high', 'medium', 'low', 'none'] as const,
      description: 'exit 1 from this severity on; default critical, or what holdfast.yaml said',
    })(),
    simulation: Flags.string({
      helpValue: 'FILE',
      description: 'a simulation of this assessment, for the board report: JSON of holdfast simulate',
    }),
    'allow-empty': Flags.boolean({ description: 'accept an assessment in which no vendor is recognised' }),
    'include-sensitive': Flags.boolean({
      description: 'show findings that would help an attacker also in formats that anybody may read',
    }),
    color: sharedFlags.color,
    verbose: Flags.boolean({ char: 'v', description: 'every company and its evidence' }),
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Report)
    const { runReport } = await import('../src/cli/run-report.js')
    process.exitCode = await runReport({ ...flags, file: args.file })
  }
}
