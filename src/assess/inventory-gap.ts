import type { DeclaredVendor } from '../model/declared.js'
import type { Dependency } from '../model/dependency-map.js'
import type { Judgement } from '../model/finding.js'
import { byText, groupBy } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import { named, nameOfAll } from './named.js'
import { companyOf } from './organisations.js'
import type { Rule } from './rule.js'
import { declaredUnder } from './seen.js'

/** HF118: the declared inventory of contracts and the code disagree. Silent where no contract is declared. */
export const inventoryGap: Rule = {
  id: 'HF118',
  title: 'Declared inventory and code disagree',
  assess(ground) {
    const contracted = (ground.config.declaredVendors ?? []).filter((one) => one.contract !== undefined)
    return contracted.length === 0 ? [] : [...notContracted(contracted, ground), ...notSeen(contracted, ground)]
  },
}

/** Companies that the product cannot run or be delivered without, and that no running contract covers. */
function notContracted(contracted: readonly DeclaredVendor[], ground: Ground): Judgement[] {
  const { db } = ground
  const companiesOf = (all: readonly DeclaredVendor[]) =>
    new Set(all.flatMap((one) => companyNamed(one.vendor, ground)))
  const running = companiesOf(contracted.filter((one) => !isOver(one, ground.asOf)))
  const over = companiesOf(contracted.filter((one) => isOver(one, ground.asOf)))
  const used = provenDependencies(ground).filter(
    (one) => one.usage === 'required' && (one.role === 'runtime' || one.role === 'distribution'),
  )
  return [...groupBy(used, (one) => companyOf(one.vendor, db))].flatMap(([company, group]) => {
    if (running.has(company)) return []
    const vendors = [...new Set(group.map((one) => one.vendor))].sort(byText)
    const isEnded = over.has(company)
    const name = nameOfAll(vendors, db)
    return [
      {
        rule: 'HF118',
        severity: 'medium' as const,
        vendors,
        title: isEnded
          ? `${name} is used, and the declared contract is over`
          : `${name} is used, and no contract is declared`,
        facts: { gap: isEnded ? 'contract-over' : 'not-contracted', company, capabilities: capabilitiesOf(group) },
        fingerprint: fingerprint('HF118', 'not-contracted', company),
        evidence: group.map((one) => one.evidence[0]).slice(0, 12),
      },
    ]
  })
}

/** Contracts with vendors whose services code would show; a bank or payroll never shows. */
function notSeen(contracted: readonly DeclaredVendor[], ground: Ground): Judgement[] {
  const { db } = ground
  // What only holdfast.yaml shows was declared, not seen; whom only it knows nothing could show.
  const shown = ground.map.dependencies.filter(({ evidence }) =>
    evidence.some(({ reader }) => reader !== 'config/holdfast-yaml'),
  )
  const seen = new Set(shown.map((one) => companyOf(one.vendor, db)))
  const isShowable = (company: string) => (db.vendor(company)?.homepage ?? 'of an organisation') !== ''
  const missing = contracted.filter(
    (one) => !isOver(one, ground.asOf) && db.capability(one.capability).role !== 'business',
  )
  return [...groupBy(missing, (one) => companyNamed(one.vendor, ground)[0] ?? '')].flatMap(([company, group]) => {
    if (company === '' || seen.has(company) || !isShowable(company)) return []
    return [
      {
        rule: 'HF118',
        severity: 'low' as const,
        vendors: [named(group[0]!.vendor, db)!.vendor],
        title: `A contract with ${db.nameOf(company)} is declared, and the product was not seen to use it`,
        facts: { gap: 'not-seen', company, capabilities: group.map((one) => one.capability) },
        fingerprint: fingerprint('HF118', 'not-seen', company),
        evidence: [declaredUnder('declaredVendors', group[0]!.vendor)],
      },
    ]
  })
}

/** Empty for a vendor whom the database does not know. */
function companyNamed(who: string, { db }: Ground): readonly string[] {
  const found = named(who, db)
  return found === undefined ? [] : [companyOf(found.vendor, db)]
}

function isOver({ contract }: DeclaredVendor, asOf: string): boolean {
  return contract?.ends !== undefined && contract.ends < asOf
}

function capabilitiesOf(group: readonly Dependency[]): string[] {
  return [...new Set(group.map((one) => one.capability))].sort(byText)
}
