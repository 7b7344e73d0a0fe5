import type { ExitPlan } from '../../model/exit-plan.js'
import type { ExitFacts } from './facts.js'

/** Longer lists help nobody on call. Assumption. */
const MOST = 40

/** Where code and configuration must change, from the reach and the evidence. */
export function placesOf({ assessment, vendor, dependencies }: ExitFacts): ExitPlan['places'] {
  const reach = assessment.reach?.vendors.find((one) => one.vendor === vendor.id)
  const modules = reach?.direct.paths ?? []
  const known = new Set(modules)
  const others = dependencies
    .flatMap(({ evidence }) => evidence.map(({ location }) => location.path))
    .filter((path) => !known.has(path))
  const entries = reach?.entryPoints.listed.map(({ kind, path }) => `${kind} ${path}`) ?? []
  return {
    modules: { count: reach?.direct.count ?? 0, listed: modules.slice(0, MOST) },
    dependents: reach?.modules.count ?? 0,
    entryPoints: { count: reach?.entryPoints.count ?? 0, listed: entries.slice(0, MOST) },
    configuration: firstOf(others),
  }
}

/** Names of keys and settings that were seen of the vendor; they are names by the readers’ contract, never values. */
export function credentialsOf({ dependencies }: ExitFacts): ExitPlan['credentials'] {
  const names = dependencies.flatMap(({ evidence }) =>
    evidence.filter(({ kind }) => kind === 'env' || kind === 'setting').map(({ value }) => value),
  )
  return firstOf(names)
}

function firstOf(values: readonly string[]): { count: number; listed: string[] } {
  const sorted = [...new Set(values)].sort()
  return { count: sorted.length, listed: sorted.slice(0, MOST) }
}
