import type { Assessment } from '../model/assessment.js'
import type { Finding, Recommendation } from '../model/finding.js'
import type { Plan, PlanPoint } from '../model/plan.js'
import type { RecoveryStep } from '../model/recovery.js'
import type { VendorDb } from '../model/vendor-db.js'
import { type Portfolio, portfolioOf } from './portfolio.js'

/** How many sizes the frontier shows. Assumption: nobody decides over more at once. */
const MOST_SIZES = 12

type Way = Recommendation & { readonly kind: 'vendor' | 'self-hosted' | 'channel' }

/** From an assessment to the changes that remove its avoidable single points of failure (HF101), in the order of work. */
export function planOf(assessment: Assessment, db: VendorDb, version: string, budgetHours?: number): Plan {
  const sole = assessment.findings.filter((one) => one.rule === 'HF101' && one.capability && !one.suppressed)
  const avoidable = sole.filter((one) => !isGatekept(one) && waysOf(one).length > 0)
  const byId = new Map(avoidable.map((one) => [one.fingerprint, one]))
  const points = avoidable.map((one) => ({
    id: one.fingerprint,
    hours: likely(one, 'work'),
    changes: [...new Set(waysOf(one).map(changeOf))],
  }))
  const setUp = (change: string) =>
    Math.max(0, ...avoidable.filter((one) => wayTo(one, change)).map((one) => likely(one, 'start')))
  const solve = (limits: { hours?: number | undefined; changes?: number }) => portfolioOf(points, setUp, limits)
  const surviving = (removed: readonly string[]) => survivors(assessment, sole, new Set(removed))
  const chosen = solve({ hours: budgetHours })
  const frontier: (Portfolio & { size: number })[] = []
  for (let size = 1; size <= Math.min(MOST_SIZES, chosen.changes.length); size += 1)
    frontier.push({ size, ...solve({ hours: budgetHours, changes: size }) })
  return {
    schemaVersion: 1,
    tool: { name: 'holdfast', version, vendorDbDate: assessment.tool.vendorDb.date },
    subject: { name: assessment.subject.name, asOf: assessment.subject.asOf },
    ...(budgetHours === undefined ? {} : { budgetHours }),
    essential: assessment.headline.essential.length,
    avoidable: avoidable.map(pointOf),
    notAvoidable: sole
      .filter((one) => !byId.has(one.fingerprint))
      .map((one) => ({
        ...pointOf(one),
        why: one.recommendations.find(({ kind }) => kind === 'none')?.why ?? 'nobody else opens the same door',
        mitigations: waysOf(one).map(({ title }) => title),
      })),
    steps: stepsOf(chosen, byId, setUp, surviving, db),
    hours: chosen.hours,
    isProved: chosen.isProved,
    atMost: chosen.atMost,
    frontier: frontier.map(({ size, removed, hours, isProved }) => ({
      changes: size,
      removed: removed.length,
      hours,
      surviving: surviving(removed),
      isProved,
    })),
  }
}

/** Changes in the order of work: what removes most per hour first. A point goes to the first change that serves it. */
function stepsOf(
  chosen: Portfolio,
  byId: ReadonlyMap<string, Finding>,
  setUp: (change: string) => number,
  surviving: (removed: readonly string[]) => number,
  db: VendorDb,
): Plan['steps'] {
  const steps: Plan['steps'] = []
  const done = new Set<string>()
  const waiting = new Set(chosen.changes)
  while (waiting.size > 0) {
    const served = (change: string) =>
      chosen.removed.map((id) => byId.get(id)!).filter((one) => !done.has(one.fingerprint) && wayTo(one, change))
    const cost = (change: string) => setUp(change) + served(change).reduce((sum, one) => sum + likely(one, 'work'), 0)
    const [change] = [...waiting].sort(
      (a, b) => served(b).length / cost(b) - served(a).length / cost(a) || (a < b ? -1 : 1),
    )
    waiting.delete(change!)
    const findings = served(change!)
    if (findings.length === 0) continue
    const { kind, title, vendor, why, but } = wayTo(findings[0]!, change!)!
    const survivingBefore = surviving([...done])
    const workHours = cost(change!) - setUp(change!)
    for (const one of findings) done.add(one.fingerprint)
    steps.push({
      change: change!,
      title: vendor === undefined ? title : db.nameOf(vendor),
      kind,
      why,
      ...(but === undefined ? {} : { but }),
      setUpHours: setUp(change!),
      workHours,
      removes: findings.map(pointOf),
      survivingBefore,
      survivingAfter: surviving([...done]),
    })
  }
  return steps
}

/** A capability falls until every finding that it falls by is removed; one of owners or upstreams is not removed by these changes. */
function survivors({ headline, findings }: Assessment, sole: readonly Finding[], removed: ReadonlySet<string>): number {
  const isMended = (capability: string) => {
    const own = sole.filter((one) => one.capability === capability)
    const shared = findings.some((one) => ['HF102', 'HF103'].includes(one.rule) && one.capability === capability)
    return own.length > 0 && !shared && own.every((one) => removed.has(one.fingerprint))
  }
  return headline.essential.filter(
    ({ state, capability }) => state === 'survives' || (state === 'falls' && isMended(capability)),
  ).length
}

function waysOf({ recommendations }: Finding): Way[] {
  return recommendations.filter((one): one is Way => one.kind !== 'none')
}

function wayTo(finding: Finding, change: string): Way | undefined {
  return waysOf(finding).find((way) => changeOf(way) === change)
}

/** Services of one vendor are one change: one contract, and one company that can drop the product. */
function changeOf(way: Way): string {
  return way.vendor ?? `${way.kind}: ${way.title}`
}

function isGatekept({ facts }: Finding): boolean {
  return facts['substitutability'] === 'gatekeeper'
}

function likely({ facts }: Finding, lane: RecoveryStep['lane']): number {
  const steps = (facts['recovery'] as { steps?: readonly RecoveryStep[] } | undefined)?.steps ?? []
  return steps.filter((one) => one.lane === lane).reduce((sum, one) => sum + one.likely, 0)
}

function pointOf({ fingerprint, component = '.', capability, vendors }: Finding): PlanPoint {
  return { finding: fingerprint, component, capability: capability!, vendor: vendors[0]! }
}
