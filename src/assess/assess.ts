import type { AssessedFunction, CutSet, Headline } from '../model/assessment.js'
import type { DependencyMap } from '../model/dependency-map.js'
import { type Judgement, SEVERITIES } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText, groupBy } from '../util/sort.js'
import { causesOf } from './causes.js'
import { cutSetsOf, jointCutSets } from './cut-sets.js'
import { essentialCapabilities } from './essential.js'
import type { Facts } from './ground.js'
import { RULES } from './rules.js'

/** What judging the map gave. */
export interface Assessed {
  readonly headline: Headline
  readonly functions: readonly AssessedFunction[]
  readonly judgements: readonly Judgement[]
  readonly rules: readonly { readonly id: string; readonly title: string; readonly findings: number }[]
  readonly cutSets: readonly CutSet[]
}

/** Judges the map: what falls when who leaves, and what the rules say of it. */
export function assess(facts: Facts, db: VendorDb): Assessed {
  const { map } = facts
  const cutSets = cutSetsOf(map, db)
  const essential = essentialCapabilities(map, cutSets, db, facts.config.essential ?? [])
  const ground = { ...facts, db, cutSets, essential }
  const perRule = RULES.map((rule) => ({ rule, judgements: rule.assess(ground) }))
  return {
    headline: {
      essential,
      soleStoppers: soleStoppers(essential),
      causes: causesOf(map, essential, db),
      jointCutSets: jointly(map, cutSets, essential),
    },
    functions: map.functions.map((one) => ({
      ...one,
      essential: essential.some(({ capability }) => capability === one.capability),
      state: stateOf(one, map, cutSets),
    })),
    judgements: perRule.flatMap(({ judgements }) => judgements).sort(worstFirst),
    rules: perRule.map(({ rule, judgements }) => ({ id: rule.id, title: rule.title, findings: judgements.length })),
    cutSets,
  }
}

/** The smallest sets that stop any essential function, of the product and of each component that has one. */
function jointly(
  map: DependencyMap,
  cutSets: readonly CutSet[],
  essential: Headline['essential'],
): Headline['jointCutSets'] {
  const capabilities = new Set(essential.map(({ capability }) => capability))
  const functions = new Set(map.functions.filter((one) => capabilities.has(one.capability)).map((one) => one.id))
  const cuts = cutSets.filter((cut) => functions.has(cut.function))
  const perComponent = [...groupBy(cuts, (cut) => cut.component)].sort((a, b) => byText(a[0], b[0]))
  return [
    { organisations: jointCutSets(cuts) },
    ...perComponent.map(([component, own]) => ({ component, organisations: jointCutSets(own) })),
  ]
}

/** Companies that stop essential capabilities, those that stop most first. */
function soleStoppers(essential: Headline['essential']): string[] {
  const stops = new Map<string, number>()
  for (const { stoppedBy } of essential)
    for (const company of stoppedBy) stops.set(company, (stops.get(company) ?? 0) + 1)
  return [...stops].sort((a, b) => b[1] - a[1] || byText(a[0], b[0])).map(([company]) => company)
}

/** A function without a required member that was proved is not seen; what is merely switchable never survives. */
function stateOf(
  one: DependencyMap['functions'][number],
  map: DependencyMap,
  cutSets: readonly CutSet[],
): AssessedFunction['state'] {
  const members = map.dependencies.filter(
    (dependency) => dependency.function === one.id && dependency.confidence !== 'low',
  )
  if (members.length === 0) return 'not-seen'
  const falls =
    cutSets.some((cut) => cut.function === one.id && cut.organisations.length === 1) ||
    members.every((member) => member.usage === 'optional')
  return falls ? 'falls' : 'survives'
}

function worstFirst(a: Judgement, b: Judgement): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    byText(a.rule, b.rule) ||
    byText(a.title, b.title) ||
    byText(a.fingerprint, b.fingerprint)
  )
}
