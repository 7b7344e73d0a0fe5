import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../src/cli/base-command.js'
import { sharedFlags } from '../src/cli/shared-flags.js'

/** `holdfast diff`: what a change does to the product's dependence. */
export default class Diff extends BaseCommand {
  static override summary = 'Compare two states of a product: what came, went and changed, and why.'
  static override description =
    'BASE and HEAD are saved assessments (JSON), folders, or git revisions, which are not checked out. Changes are told apart by\ncause: code, vendor database, calendar. Exit codes as for audit; the base is the baseline.'
  static override examples = [
    '<%= config.bin %> diff origin/main HEAD',
    '<%= config.bin %> diff main HEAD --policy ../policy.yaml --format markdown',
    '<%= config.bin %> diff last-week.json . --base-code v1.4 --fail-on-changes all',
  ]
  static override args = {
    base: Args.string({ required: true, description: 'saved assessment, folder or git revision before' }),
    head: Args.string({ required: true, description: 'saved assessment, folder or git revision after' }),
  }
  static override flags = {
    repo: Flags.string({
      default: '.',
      helpValue: 'FOLDER',
      description: 'repository, or folder in it, of the revisions',
    }),
    'base-code': Flags.string({ description: 'files of a saved BASE, folder or revision: makes every cause sure' }),
    policy: Flags.string({ helpValue: 'FILE', description: 'the gate of this file instead of that of HEAD' }),
    'fail-on': Flags.option({
      options: ['critical', 'high', 'medium', 'low', 'none'] as const,
      description: 'exit 1 for new or worse findings from this severity on',
    })(),
    'fail-on-changes': Flags.option({
      options: ['code', 'all'] as const,
      default: 'code' as const,
      description: 'which causes fail: code for pull requests, all for scheduled runs',
    })(),
    'as-of': Flags.string({ helpValue: 'DATE', description: 'assess files as of this day, YYYY-MM-DD; default today' }),
    'allow-empty': Flags.boolean({ description: 'accept a target in which no vendor is recognised' }),
    format: Flags.option({
      options: ['terminal', 'markdown', 'json', 'github-summary', 'github-annotations'] as const,
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
    comment: Flags.boolean({
      description: 'write or update one comment on the pull request of this workflow run; token from GITHUB_TOKEN',
    }),
    'comment-on': Flags.string({ helpValue: 'OWNER/REPO#N', description: 'the same, on this pull request' }),
    'include-sensitive': Flags.boolean({
      description: 'show findings that would help an attacker also in formats that anybody may read',
    }),
    color: sharedFlags.color,
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Diff)
    const { runDiff } = await import('../src/cli/run-diff.js')
    process.exitCode = await runDiff({ ...args, ...flags }, this.config.version)
  }
}
