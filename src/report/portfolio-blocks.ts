import type { Capability } from '../model/capability.js'
import type { Hold, Portfolio, PortfolioCompany, PortfolioRepository } from '../model/portfolio.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import { companyName, fullName } from './company.js'
import { count, enumerate, inSentence } from './words.js'

/** Assumption: a table of more columns is not read on paper or in a terminal; further repositories stand in further tables. */
const MOST_COLUMNS = 6
const MARKS: Readonly<Record<Hold, string>> = { stops: 'STOPS', required: 'required', optional: 'optional' }

/** A portfolio as blocks: who could stop several products at once, who is used where, how each repository fares, what was not seen. */
export function portfolioBlocks(portfolio: Portfolio, db: VendorDb): Block[] {
  const { organisation, asOf, repositories, companies, tool } = portfolio
  const audited = repositories.filter(({ state }) => state === 'audited')
  return [
    { kind: 'heading', level: 1, text: [`${organisation}: what stops if a company drops us`] },
    { kind: 'paragraph', text: [{ strong: headline(portfolio, db) }, ` ${tally(repositories)}`] },
    ...concentration(companies, db),
    ...matrices(companies, audited, db),
    { kind: 'heading', level: 2, text: ['Repositories'] },
    {
      kind: 'table',
      head: ['repository', 'gate', 'critical', 'high', 'medium', 'low', 'what the gate says'],
      rows: audited.map((one): Inline[] => [
        [one.name],
        [wordOf(one)],
        ...(['critical', 'high', 'medium', 'low'] as const).map(
          (level): Inline => [String(one.findings?.[level] ?? 0)],
        ),
        [one.isEmpty ? 'No vendor was recognised.' : (one.reasons ?? []).join(' ')],
      ]),
    },
    ...unseen(repositories),
    { kind: 'paragraph', text: [`As of ${asOf}, vendor database of ${tool.vendorDbDate}.`] },
  ]
}

function headline({ companies }: Portfolio, db: VendorDb): string {
  const several = companies.filter(({ stops }) => stops > 1)
  const one = companies.filter(({ stops }) => stops === 1)
  if (several.length === 0 && one.length === 0) return 'No company was found that can stop a product alone.'
  const most = companies[0]!
  if (several.length === 0) return `${count(one.length, 'company')} can stop one product alone, none more than one.`
  const who = several.length === 1 ? '1 company can' : `${several.length} companies can each`
  return `${who} stop more than one product alone, ${nameOf(most, db)} most: ${most.stops} (${most.sharePercent} %).`
}

function tally(repositories: readonly PortfolioRepository[]): string {
  const of = (state: PortfolioRepository['state']) => repositories.filter((one) => one.state === state).length
  const empty = repositories.filter(({ isEmpty }) => isEmpty).length
  const parts = [
    `${count(of('audited'), 'repository')} audited`,
    ...(empty > 0 ? [`in ${empty} of them no vendor was recognised`] : []),
    ...(of('failed') > 0 ? [`${of('failed')} could not be`] : []),
    ...(of('left out') > 0 ? [`${of('left out')} left out`] : []),
  ]
  return `${parts.join(', ')}.`
}

function concentration(companies: readonly PortfolioCompany[], db: VendorDb): Block[] {
  const stopping = companies.filter(({ stops }) => stops > 0)
  if (stopping.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: ['Concentration'] },
    {
      kind: 'table',
      head: ['company', 'stops alone', 'share', 'used by', 'for'],
      rows: stopping.map((one): Inline[] => [
        [{ strong: nameOf(one, db) }],
        [String(one.stops)],
        [`${one.sharePercent} %`],
        [String(one.uses.length)],
        [enumerate(capabilitiesOf(one).map((capability) => inSentence(db.capability(capability).title))) || 'nothing'],
      ]),
    },
  ]
}

function capabilitiesOf({ uses }: PortfolioCompany): Capability[] {
  return [...new Set(uses.flatMap(({ capabilities }) => capabilities))]
}

/** Company × repository, so many columns at a time. */
function matrices(
  companies: readonly PortfolioCompany[],
  audited: readonly PortfolioRepository[],
  db: VendorDb,
): Block[] {
  const columns = audited.filter(({ isEmpty }) => !isEmpty)
  if (columns.length === 0) return []
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: ['Who is used where'] }]
  for (let from = 0; from < columns.length; from += MOST_COLUMNS) {
    const shown = columns.slice(from, from + MOST_COLUMNS)
    const rows = companies.flatMap((one): Inline[][] => {
      const holds = shown.map((column) => one.uses.find(({ repository }) => repository === column.name)?.hold)
      if (holds.every((hold) => hold === undefined)) return []
      return [[[nameOf(one, db)], ...holds.map((hold): Inline => [hold === undefined ? '' : MARKS[hold]])]]
    })
    blocks.push({ kind: 'table', head: ['company', ...shown.map(({ name }) => shortName(name))], rows })
  }
  return blocks
}

/** «GitHub and npm (Microsoft)»: the vendors that are used, and who decides over them. */
function nameOf({ company, vendors }: PortfolioCompany, db: VendorDb): string {
  return fullName(companyName(company, vendors, db))
}

function shortName(name: string): string {
  return name.slice(name.indexOf('/') + 1)
}

function wordOf({ passed, isComplete }: PortfolioRepository): string {
  return passed ? (isComplete ? 'passed' : 'incomplete') : 'failed'
}

function unseen(repositories: readonly PortfolioRepository[]): Block[] {
  const others = repositories.filter(({ state }) => state !== 'audited')
  if (others.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: ['Not audited'] },
    {
      kind: 'list',
      items: others.map(({ name, state, reason }): Inline => [{ code: name }, `: ${state}, ${reason ?? ''}`]),
    },
  ]
}
