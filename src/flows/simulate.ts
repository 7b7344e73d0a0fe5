import { couplingOf } from '../assess/estimate.js'
import { gatesOf } from '../assess/fault-tree.js'
import { recoveryOf } from '../assess/recovery.js'
import type { Assessment } from '../model/assessment.js'
import type { Capability } from '../model/capability.js'
import type { Config } from '../model/config.js'
import type { Dependency } from '../model/dependency-map.js'
import type { Precedent, Trigger } from '../model/precedent.js'
import type { Estimate, RecoveryStep } from '../model/recovery.js'
import type { Scenario } from '../model/scenario.js'
import type { Simulation } from '../model/simulation.js'
import type { VendorDb } from '../model/vendor-db.js'
import { WORLDS, worldOf } from '../model/worlds.js'
import { simulateCascades } from '../simulate/cascade.js'
import { lose } from '../simulate/lose.js'
import type { SimulatedFunction, SimulatedProduct } from '../simulate/product.js'
import { replay } from '../simulate/replay.js'
import { noPeersIn } from '../simulate/stand-in.js'
import { organisationsBehind } from '../util/organisations.js'
import { byText } from '../util/sort.js'

/** What is to be simulated, and against what. */
export interface SimulateRequest {
  readonly assessment: Assessment
  readonly db: VendorDb
  readonly version: string
  readonly precedents: readonly Precedent[]
  readonly lose?: readonly string[] | undefined
  readonly scenario?: Scenario | undefined
  readonly trigger?: Trigger | undefined
  readonly sector?: NonNullable<Config['sector']> | undefined
  /** Dependencies that are taken as having a fallback. */
  readonly fallbacks?: readonly string[] | undefined
  readonly runs?: number | undefined
  readonly seed?: number | undefined
}

/** From an assessment to what a loss, a stretch of history or a trigger does to the product. */
export function simulate(request: SimulateRequest): Simulation {
  const { assessment, db, trigger, sector, scenario, precedents } = request
  const product = simulatedProduct(assessment, db)
  return {
    schemaVersion: 1,
    tool: { name: 'holdfast', version: request.version, vendorDbDate: assessment.tool.vendorDb.date },
    subject: { name: assessment.subject.name, asOf: assessment.subject.asOf },
    ...(request.lose === undefined
      ? {}
      : {
          lose: lose(product, {
            lost: request.lose.map((id) => ({ id, name: db.nameOf(id) })),
            notSeen: notSeenOf(assessment),
            openControls: openControlsOf(assessment),
            isOptional: (id) => assessment.dependencies.some((one) => db.ownersOf(one.vendor).includes(id)),
            behind: (vendor) => organisationsBehind(vendor, db),
          }),
        }),
    ...(scenario === undefined
      ? {}
      : { scenario: replay(product, scenario, precedents, optionalUses(assessment), noPeersIn(db)) }),
    ...(trigger === undefined
      ? {}
      : {
          cascade: simulateCascades(product, {
            trigger,
            notSeen: notSeenOf(assessment),
            sector,
            worlds: sector === undefined ? WORLDS : [worldOf(sector)],
            precedents,
            ...(request.fallbacks === undefined ? {} : { fallbacks: request.fallbacks }),
            ...(request.runs === undefined ? {} : { runs: request.runs }),
            ...(request.seed === undefined ? {} : { seed: request.seed }),
          }),
        }),
  }
}

function optionalUses({ dependencies }: Assessment) {
  return dependencies
    .filter(({ usage }) => usage === 'optional')
    .map(({ vendor, capability }) => ({ vendor, capability }))
    .sort((a, b) => byText(a.vendor, b.vendor))
}

function notSeenOf({ headline }: Assessment): Capability[] {
  return headline.essential.filter(({ state }) => state === 'not-seen').map((one) => one.capability)
}

/** The functions of an assessment as gates with times. */
export function simulatedProduct(assessment: Assessment, db: VendorDb): SimulatedProduct {
  const known = recoveriesOf(assessment)
  return {
    functions: gatesOf(assessment, db).map((gate): SimulatedFunction => {
      const { id, component, capability, essential } = gate.function
      const first = gate.members[0]?.dependency
      const facts = db.capability(capability)
      const recovery = known.get(id) ?? general(first, capability, db)
      return {
        id,
        component,
        capability,
        effect: facts.effect,
        role: first?.role ?? facts.role,
        isEssential: essential,
        needs: gate.needs,
        members: gate.members.map(({ dependency, behind }) => ({
          dependency: dependency.id,
          vendor: dependency.vendor,
          capability: dependency.capability,
          owners: db.ownersOf(dependency.vendor),
          behind,
          isGatekeeper: db.service(dependency.service)?.service.substitutability === 'gatekeeper',
        })),
        recovery: recovery.hours,
        workShare: recovery.workShare,
        recoveryFrom: known.has(id) ? 'assessment' : 'assumption',
      }
    }),
  }
}

interface Known {
  readonly hours: Estimate
  readonly workShare: number
}

/** Assumption, where no steps are known. */
const HALF = 0.5
/** Assumption, hours, where the database has no service for a dependency: the general steps of an adapter. */
const UNKNOWN: Known = { hours: { low: 42, likely: 128, high: 384 }, workShare: HALF }

/** Recovery per function as the findings have it; the longest where several speak of one. */
function recoveriesOf({ findings }: Assessment): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const { rule, facts } of findings) {
    if (rule !== 'HF101') continue
    const { functions, recovery } = facts as {
      functions?: readonly string[]
      recovery?: Partial<Estimate> & { steps?: RecoveryStep[] }
    }
    if (!isEstimate(recovery) || !Array.isArray(functions)) continue
    const { low, likely, high } = recovery
    const one = { hours: { low, likely, high }, workShare: workShareOf(recovery.steps, likely) }
    for (const id of functions) if ((known.get(id)?.hours.likely ?? -1) < likely) known.set(id, one)
  }
  return known
}

function isEstimate<T extends Partial<Estimate>>(one: T | undefined): one is T & Estimate {
  return [one?.low, one?.likely, one?.high].every((hours) => typeof hours === 'number')
}

function general(first: Dependency | undefined, capability: Capability, db: VendorDb): Known {
  const found = first && db.service(first.service)
  if (!found) return UNKNOWN
  const { recovery } = recoveryOf(found.service, found.vendor, capability, { db, coupling: couplingOf([first]) })
  const { low, likely, high, steps } = recovery
  return { hours: { low, likely, high }, workShare: workShareOf(steps, likely) }
}

function workShareOf(steps: readonly RecoveryStep[] | undefined, likely: number): number {
  if (!steps?.length || likely <= 0) return HALF
  const work = steps.filter(({ lane }) => lane === 'work').reduce((sum, step) => sum + step.likely, 0)
  return Math.min(1, work / likely)
}

/** Controls of which the assessment says that they let people through without their vendor. */
function openControlsOf({ findings }: Assessment) {
  return findings
    .filter(({ rule }) => rule === 'HF106')
    .map(({ fingerprint, title, vendors, capability }) => ({ finding: fingerprint, title, vendors, capability }))
}
