import type { Capability } from '../model/capability.js'
import type { Dependency, RecognisedEvidence } from '../model/dependency-map.js'
import type { Judgement } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import { companyOf } from '../util/organisations.js'
import { byText, groupBy } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import { named, nameOfAll } from './named.js'
import type { Rule } from './rule.js'
import { declaredUnder } from './seen.js'

/** HF118: the declared inventory of contracts and the code disagree. Silent where no contract is declared. */
export const inventoryGap: Rule = {
  id: 'HF118',
  title: 'Declared inventory and code disagree',
  assess(ground) {
    const contracted = contractsOf(ground)
    return contracted.length === 0 ? [] : [...notContracted(contracted, ground), ...notSeen(contracted, ground)]
  },
}

/** A contract, wherever the owners wrote it down. */
interface Contracted {
  readonly vendor: string
  /** Absent: it covers whatever the vendor serves. */
  readonly capability?: Capability | undefined
  readonly ends?: string | undefined
  readonly declared: RecognisedEvidence
}

/** Declared vendors with a contract, and the rows of the inventory. */
function contractsOf({ config, inventory = [] }: Ground): readonly Contracted[] {
  return [
    ...(config.declaredVendors ?? []).flatMap(({ vendor, capability, contract }) =>
      contract === undefined
        ? []
        : [{ vendor, capability, ends: contract.ends, declared: declaredUnder('declaredVendors', vendor) }],
    ),
    ...inventory.map(({ vendor, capability, contract, path, line }) => ({
      vendor,
      capability,
      ends: contract.ends,
      declared: declaredUnder('inventory', vendor, { path, line, column: 1 }),
    })),
  ]
}

/** Companies that the product cannot run or be delivered without, and that no running contract covers. */
function notContracted(contracted: readonly Contracted[], ground: Ground): Judgement[] {
  const { db } = ground
  const companiesOf = (all: readonly Contracted[]) => new Set(all.flatMap((one) => companyNamed(one.vendor, ground)))
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
function notSeen(contracted: readonly Contracted[], ground: Ground): Judgement[] {
  const { db } = ground
  // What only holdfast.yaml shows was declared, not seen; whom only it knows nothing could show.
  const shown = ground.map.dependencies.filter(({ evidence }) =>
    evidence.some(({ reader }) => reader !== 'config/holdfast-yaml'),
  )
  const seen = new Set(shown.map((one) => companyOf(one.vendor, db)))
  const isShowable = (company: string) => (db.vendor(company)?.homepage ?? 'of an organisation') !== ''
  const missing = contracted.filter((one) => !isOver(one, ground.asOf) && isInProduct(one, db))
  return [...groupBy(missing, (one) => companyNamed(one.vendor, ground)[0] ?? '')].flatMap(([company, group]) => {
    if (company === '' || seen.has(company) || !isShowable(company)) return []
    return [
      {
        rule: 'HF118',
        severity: 'low' as const,
        vendors: [named(group[0]!.vendor, db)!.vendor],
        title: `A contract with ${db.nameOf(company)} is declared, and the product was not seen to use it`,
        facts: { gap: 'not-seen', company, capabilities: group.flatMap((one) => one.capability ?? []) },
        fingerprint: fingerprint('HF118', 'not-seen', company),
        evidence: group.map((one) => one.declared).slice(0, 12),
      },
    ]
  })
}

/** Empty for a vendor whom the database does not know. */
function companyNamed(who: string, { db }: Ground): readonly string[] {
  const found = named(who, db)
  return found === undefined ? [] : [companyOf(found.vendor, db)]
}

/** Whether what the contract covers would stand in code: not what the vendor serves the business with only. */
function isInProduct({ vendor, capability }: Contracted, db: VendorDb): boolean {
  if (capability !== undefined) return db.capability(capability).role !== 'business'
  const services = db.vendor(vendor)?.services ?? []
  return services.some(
    (one) => one.role !== 'business' && one.capabilities.some((of) => db.capability(of).role !== 'business'),
  )
}

function isOver({ ends }: Contracted, asOf: string): boolean {
  return ends !== undefined && ends < asOf
}

function capabilitiesOf(group: readonly Dependency[]): string[] {
  return [...new Set(group.map((one) => one.capability))].sort(byText)
}
