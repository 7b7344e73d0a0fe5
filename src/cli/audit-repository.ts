import { type PortfolioEntry, portfolioEntry } from '../flows/portfolio.js'
import { gate } from '../gate/index.js'
import type { Client } from '../github/client.js'
import { Refusal } from '../github/failures.js'
import type { ListedRepository } from '../github/organisation.js'
import { fetchRevision } from '../github/repository.js'
import { ConfigError } from '../model/errors.js'
import { withDeclaredOrganisations } from '../vendor-db/declared-organisations.js'
import { auditTarget, type Shared } from './audit-target.js'
import { checkIds } from './check-ids.js'
import { type GateFlags, gateSettings } from './gate-settings.js'
import { targetOfRevision } from './target.js'

/** What the audits of an organisation share. */
export interface OrganisationRun extends Shared {
  readonly client: Client
  readonly asOf: string
  /** Refusals in a row; counted here. */
  readonly refusals: { inARow: number }
  readonly flags: GateFlags & { readonly 'include-archived': boolean; readonly 'include-forks': boolean }
}

/** After so many repositories in a row that were not to be had, the others would not be either, each after its pauses. */
const MOST_REFUSALS = 3

/** One repository of an organisation: audited, left out, or failed with the reason; never the end of the others. */
export async function auditRepository(one: ListedRepository, run: OrganisationRun): Promise<PortfolioEntry> {
  const name = `${one.owner}/${one.repo}`
  const { flags, refusals } = run
  const isAsked = one.leftOut === 'archived' ? flags['include-archived'] : flags['include-forks']
  if (one.leftOut !== undefined && !isAsked) return without(name, 'left out', one.leftOut)
  if (refusals.inARow >= MOST_REFUSALS)
    return without(name, 'failed', 'not asked for: the service refused those before it')
  try {
    const entry = await audited(name, one, run)
    refusals.inARow = 0
    return entry
  } catch (error) {
    if (error instanceof Refusal && error.status === 409) return without(name, 'left out', 'nothing was pushed to it')
    if (!(error instanceof ConfigError)) throw error
    refusals.inARow = error instanceof Refusal ? refusals.inARow + 1 : 0
    return without(name, 'failed', error.message)
  }
}

async function audited(name: string, one: ListedRepository, run: OrganisationRun): Promise<PortfolioEntry> {
  const { client, db: shipped, asOf, flags } = run
  const { revision } = await fetchRevision(client, one)
  const target = await targetOfRevision(revision, `github:${name}`, undefined, { config: undefined })
  // In an organisation some repositories hold no product; that is told of each, and fails only where it is true of all.
  const settings = await gateSettings(target, { ...flags, 'allow-empty': true })
  checkIds(target.parsed, shipped)
  const assessment = await auditTarget(target, settings, asOf, run)
  const db = withDeclaredOrganisations(shipped, settings.config)
  return portfolioEntry(name, assessment, gate(assessment, settings.gatePolicy(db)), db)
}

function without(name: string, state: 'left out' | 'failed', reason: string): PortfolioEntry {
  return { repository: { name, state, reason }, uses: [] }
}
