import type { Assessment } from '../../model/assessment.js'
import type { Capability } from '../../model/capability.js'
import type { Plan, PlanStep } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { hoursOf } from '../finding-text.js'
import { unnamedOf } from '../stoppers.js'
import { count, durationRange, enumerate, inSentence } from '../words.js'

/** What the assessment adds to a plan, where it is at hand: what is essential, and how long each single point would be out. */
export interface PlanGround {
  readonly essential: ReadonlySet<Capability>
  /** Of the essential ones those that fall with a company that is known. */
  readonly fall: readonly Capability[]
  /** How many of them nobody is known to serve. */
  readonly unnamed: number
  readonly outageOf: (finding: string) => readonly [number, number] | undefined
  /** In how many places the single point was seen, as far as they were kept. */
  readonly placesOf: (finding: string) => number
}

/** The ground that an assessment gives. */
export function groundOf(assessment: Assessment, db: VendorDb): PlanGround {
  const { headline, findings } = assessment
  const unnamed = unnamedOf(assessment, db)
  const outages = new Map(findings.map(({ fingerprint, facts }) => [fingerprint, hoursOf(facts['recoveryHours'])]))
  const places = new Map(findings.map(({ fingerprint, evidence }) => [fingerprint, evidence.length]))
  return {
    essential: new Set(headline.essential.map(({ capability }) => capability)),
    fall: headline.essential
      .filter(({ capability, state }) => state === 'falls' && !unnamed.includes(capability))
      .map(({ capability }) => capability),
    unnamed: unnamed.length,
    outageOf: (finding) => outages.get(finding),
    placesOf: (finding) => places.get(finding) ?? 0,
  }
}

/** Whether any step raises the number of essential capabilities that survive; a column that never changes says nothing. */
export function raisesSurvivors({ steps }: Plan): boolean {
  return steps.some(({ survivingBefore, survivingAfter }) => survivingAfter !== survivingBefore)
}

/** «web assets without Google; file storage without Backblaze»: what a step buys, by name. */
export function goesOn({ removes }: Pick<PlanStep, 'removes'>, db: VendorDb): string {
  const parts = removes.map(
    ({ capability, vendor }) => `${inSentence(db.capability(capability).title)} without ${db.nameOf(vendor)}`,
  )
  return [...new Set(parts)].join('; ')
}

/** «2 to 16 days»: the longest outage among the single points that a step removes. */
export function sparedOutage({ removes }: PlanStep, { outageOf }: PlanGround): string {
  const ranges = removes.flatMap(({ finding }) => {
    const range = outageOf(finding)
    return range === undefined ? [] : [range]
  })
  const longest = ranges.sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]
  return longest === undefined ? 'no estimate' : durationRange(longest)
}

/** The sentences for a plan after which as many essential capabilities survive as before: why, and what it buys instead. */
export function buysInstead(plan: Plan, db: VendorDb, ground?: PlanGround): string {
  const points = plan.steps.flatMap(({ removes }) => removes)
  const names = namesOf(
    points.map(({ capability }) => capability),
    db,
  )
  const vendors = [...new Set(points.map(({ vendor }) => db.nameOf(vendor)))]
  const today = plan.steps[0]!.survivingBefore
  const bought = `What the hours buy is no outage, or a shorter one, of ${some(names, 'and')} when ${some(vendors, 'or')} leaves.`
  if (ground !== undefined && ground.unnamed === plan.essential)
    return `These changes are about nothing essential: of ${count(plan.essential, 'essential capability')} nobody knows yet who serves ${plan.essential === 1 ? 'it' : 'them'}. ${bought}`
  const kept =
    today === 0
      ? `None of the ${plan.essential} essential capabilities survives the loss of any one company, and these changes do not alter that`
      : `Of ${count(plan.essential, 'essential capability')}, ${today} survive the loss of any one company, and these changes add none`
  const why = ground === undefined ? '' : `: ${reasons(plan, ground, db).join('; ')}`
  return `${kept}${why}. ${bought}`
}

/** At most so many names stand in a sentence; the table after it has all. */
const MOST_NAMES = 5

function some(names: readonly string[], last: 'and' | 'or'): string {
  const rest = names.length - MOST_NAMES
  return rest <= 0
    ? enumerate(names, last)
    : `${names.slice(0, MOST_NAMES).join(', ')} ${last} ${last === 'or' ? 'one of ' : ''}${rest} more`
}

/** Why what is essential does not gain: nobody to replace, nobody to replace them by, or a way out that is not proved. */
function reasons(plan: Plan, { fall, unnamed }: PlanGround, db: VendorDb): string[] {
  const kept = fall.filter((one) => plan.notAvoidable.some(({ capability }) => capability === one))
  const stepped = fall.filter(
    (one) =>
      !kept.includes(one) && plan.steps.some(({ removes }) => removes.some(({ capability }) => capability === one)),
  )
  const others = fall.filter((one) => !kept.includes(one) && !stepped.includes(one))
  return [
    ...(unnamed === 0 ? [] : [`of ${unnamed} nobody knows yet who serves ${unnamed === 1 ? 'it' : 'them'}`]),
    ...(kept.length === 0 ? [] : [`no real alternative is known for ${enumerate(namesOf(kept, db))}`]),
    ...(stepped.length === 0
      ? []
      : [`for ${enumerate(namesOf(stepped, db))} these changes are a way out that is not proved to stand by itself`]),
    ...(others.length === 0 ? [] : [`no change here is about ${enumerate(namesOf(others, db))}`]),
  ]
}

function namesOf(capabilities: readonly Capability[], db: VendorDb): string[] {
  return [...new Set(capabilities.map((one) => inSentence(db.capability(one).title)))]
}
