import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../src/cli/base-command.js'
import { sharedFlags } from '../src/cli/shared-flags.js'

/** `holdfast doctor`: what an audit here would run with. */
export default class Doctor extends BaseCommand {
  static override summary = 'Say what an audit of this folder would run with, and what of it is old.'
  static override description =
    'Offline unless --online is given. Exit codes: 0 said, 2 wrong use or a configuration with faults.'
  static override examples = [
    '<%= config.bin %> doctor',
    '<%= config.bin %> doctor services/api --as-of 2027-06-01',
    '<%= config.bin %> doctor --online',
  ]
  static override args = { path: Args.string({ description: 'folder of the product', default: '.' }) }
  static override flags = {
    'as-of': Flags.string({ helpValue: 'DATE', description: 'judge ages as of this day, YYYY-MM-DD; default today' }),
    online: Flags.boolean({ description: 'try whether the API of GitHub, or that of GITHUB_API_URL, can be reached' }),
    debug: sharedFlags.debug,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Doctor)
    const { runDoctor } = await import('../src/cli/run-doctor.js')
    await runDoctor({ ...args, ...flags }, this.config.version)
  }
}
