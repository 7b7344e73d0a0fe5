import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../src/cli/base-command.js'
import { sharedFlags } from '../src/cli/shared-flags.js'
import { FORMAT_IDS } from '../src/report/index.js'

/** `holdfast audit`: the main job. */
export default class Audit extends BaseCommand {
  static override summary = 'Find the companies that can stop this product, with the file and line that prove it.'
  static override description =
    'Reads one or several folders (one product), offline and without running anything in them.\nA repository is read into memory by github:OWNER/REPO[@REF], the one target for which the network is used; a token is taken from GITHUB_TOKEN or GH_TOKEN, an Enterprise server from GITHUB_API_URL.\nExit codes: 0 complete and passed, 1 the gate failed, 2 wrong use, 3 incomplete or nothing to assess, 70 a bug.'
  static override examples = [
    '<%= config.bin %> audit',
    '<%= config.bin %> audit services/api web --fail-on high',
    '<%= config.bin %> audit . --output board.md --output assessment.json',
    '<%= config.bin %> audit . --format json | jq .headline',
    '<%= config.bin %> audit github:acme/shop@main',
    '<%= config.bin %> audit --org github:acme --output portfolio.md',
  ]
  static override strict = false
  static override args = {
    path: Args.string({
      description: 'folder to audit, default the current one, several make one product; or github:OWNER/REPO[@REF]',
    }),
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
      description: 'exit 1 from this severity on; default critical, or what the policy says',
    })(),
    config: Flags.string({
      helpValue: 'FILE',
      description: 'configuration; default holdfast.yaml of the first folder',
    }),
    inventory: Flags.string({
      helpValue: 'FILE',
      description: 'contracts, CSV, instead of the inventory that holdfast.yaml names; compared with what is used',
    }),
    policy: Flags.string({
      helpValue: 'FILE',
      description: 'the gate of this file instead of that in the tree, which then has no effect',
    }),
    baseline: Flags.string({
      helpValue: 'FILE',
      description: 'only what is new or worse than this fails; default .holdfast/baseline.json where it exists',
    }),
    'write-baseline': Flags.boolean({ description: 'write down what is known today, to the file of --baseline' }),
    ref: Flags.string({ helpValue: 'REV', description: 'audit this git revision, without checking it out' }),
    since: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FILE',
      description: 'an earlier assessment, for the trend in the board report; repeatable',
    }),
    exclude: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'GLOB',
      description: 'leave out files, in the syntax of .gitignore; repeatable',
    }),
    env: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FILE',
      description: 'names that a deployment sets decide what is switched on; values are not kept; repeatable',
    }),
    'as-of': sharedFlags.asOf,
    'include-sensitive': Flags.boolean({
      description: 'show findings that would help an attacker also in formats that anybody may read',
    }),
    org: Flags.string({
      helpValue: 'github:ORG',
      exclusive: [
        'ref',
        'exclude',
        'no-code',
        'baseline',
        'write-baseline',
        'config',
        'inventory',
        'since',
        'env',
        'comment',
        'comment-on',
      ],
      description: 'audit every repository of an organisation, in memory, and lay them side by side',
    }),
    'include-archived': Flags.boolean({ dependsOn: ['org'], description: 'archived repositories too' }),
    'include-forks': Flags.boolean({ dependsOn: ['org'], description: 'forks too' }),
    comment: Flags.boolean({
      description: 'write or update one comment on the pull request of this workflow run; token from GITHUB_TOKEN',
    }),
    'comment-on': Flags.string({ helpValue: 'OWNER/REPO#N', description: 'the same, on this pull request' }),
    'no-code': Flags.boolean({ description: 'do not look into source code for controls, starts and deletions' }),
    cache: Flags.boolean({
      allowNo: true,
      description: 'remember, for this user, what was read; default on, except where CI is set',
    }),
    'allow-empty': Flags.boolean({ description: 'accept a target in which no vendor is recognised' }),
    color: sharedFlags.color,
    quiet: Flags.boolean({ char: 'q', description: 'no progress, and no word where all is well' }),
    verbose: Flags.boolean({ char: 'v', description: 'every company and its evidence, and times per stage' }),
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Audit)
    if (flags.org !== undefined) {
      const { runOrganisation } = await import('../src/cli/run-organisation.js')
      process.exitCode = await runOrganisation(
        { ...flags, org: flags.org, paths: argv as string[] },
        this.config.version,
      )
      return
    }
    const { runAudit } = await import('../src/cli/run-audit.js')
    process.exitCode = await runAudit({ ...flags, paths: argv as string[] }, this.config.version)
  }
}
