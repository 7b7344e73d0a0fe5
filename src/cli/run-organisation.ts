import { VENDOR_DB } from '../flows/paths.js'
import { type PortfolioEntry, portfolioOf } from '../flows/portfolio.js'
import { openReadRisky } from '../flows/read-risky.js'
import { parseOrganisation, repositoriesOf } from '../github/organisation.js'
import { ConfigError } from '../model/errors.js'
import type { Threshold } from '../model/policy.js'
import type { Portfolio } from '../model/portfolio.js'
import { onInterrupt } from '../output/signals.js'
import { checkOutput, writeOutput } from '../output/write.js'
import type { DiffFormatId } from '../report/diff.js'
import { PORTFOLIO_FORMATS } from '../report/portfolio.js'
import { visible } from '../util/safe-text.js'
import { loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'
import { auditRepository } from './audit-repository.js'
import { colourLevel } from './colour.js'
import { dayOf } from './day.js'
import { EXIT_USAGE } from './errors.js'
import { clientFromEnvironment } from './github-service.js'
import { narrowOutputs } from './narrow-outputs.js'

/** The flags of `holdfast audit --org` as parsed. */
export interface OrganisationFlags {
  readonly org: string
  readonly paths: readonly string[]
  readonly 'include-archived': boolean
  readonly 'include-forks': boolean
  readonly policy?: string | undefined
  readonly 'fail-on'?: Threshold | undefined
  readonly 'as-of'?: string | undefined
  readonly 'allow-empty': boolean
  readonly format?: string | undefined
  readonly output?: readonly string[] | undefined
  readonly color?: boolean | undefined
  readonly quiet: boolean
}

/** Audits the repositories of an organisation one after the other, in memory, and lays them side by side. */
export async function runOrganisation(flags: OrganisationFlags, version: string): Promise<number> {
  if (flags.paths.length > 0)
    throw new ConfigError('Both a PATH and --org are given.', 'Name an organisation, or what is to be audited.')
  const outputs = narrowOutputs(flags.output, narrowFormat(flags.format))
  const io = { stdout: process.stdout, cwd: process.cwd() }
  for (const { target } of outputs) checkOutput(target, io)
  const asOf = dayOf(flags['as-of'])
  const organisation = parseOrganisation(flags.org)
  const client = clientFromEnvironment(version)
  const db = loadVendorDb(VENDOR_DB)
  const calm = onInterrupt(() => undefined)
  const risky = openReadRisky()
  const entries: PortfolioEntry[] = []
  try {
    const shared = {
      client,
      db,
      version,
      risky,
      precedents: () => loadVendorFacts(VENDOR_DB),
      asOf,
      flags,
      refusals: { inARow: 0 },
    }
    // One at a time: only what the portfolio needs of each is kept.
    for (const one of await repositoriesOf(client, organisation)) entries.push(await auditRepository(one, shared))
  } finally {
    risky.close()
    calm()
  }
  const portfolio = portfolioOf(entries, { organisation, asOf, version, db })
  for (const { target, format } of outputs) {
    const isTerminal = target === '-' && process.stdout.isTTY === true
    const text = PORTFOLIO_FORMATS[format](portfolio, {
      db,
      width: (isTerminal && process.stdout.columns) || 80,
      colour: target === '-' ? colourLevel({ flag: flags.color, env: process.env, isTerminal }) : 0,
    })
    await writeOutput(target, text, io)
  }
  for (const { name, state, reason } of portfolio.repositories)
    if (state === 'failed') process.stderr.write(`holdfast: ${visible(`${name}: ${reason}`)}\n`)
  return exitCodeOfAll(portfolio, flags['allow-empty'])
}

/** The gravest of all: 2 where a repository could not be read, 1 where a gate failed, 3 where something was incomplete or nothing found. */
function exitCodeOfAll({ repositories }: Portfolio, isEmptyAllowed: boolean): number {
  const audited = repositories.filter(({ state }) => state === 'audited')
  if (repositories.some(({ state }) => state === 'failed')) return EXIT_USAGE
  if (audited.some(({ passed }) => passed === false)) return 1
  if (audited.some(({ isComplete }) => isComplete === false)) return 3
  return audited.every(({ isEmpty }) => isEmpty) && !isEmptyAllowed ? 3 : 0
}

function narrowFormat(format: string | undefined): DiffFormatId | undefined {
  if (format === undefined) return undefined
  if (format === 'terminal' || format === 'markdown' || format === 'json') return format
  throw new ConfigError(`--format ${format} is not for a portfolio.`, 'Use terminal, markdown or json.')
}
