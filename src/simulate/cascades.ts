import type { Precedent, Trigger } from '../model/precedent.js'
import { type World, worldOf } from '../model/worlds.js'
import { daysBetween } from '../util/days.js'
import { byText, groupBy } from '../util/sort.js'

/** The documented withdrawals that one target met in one go. */
export interface Cascade {
  /** Event group and target. */
  readonly id: string
  readonly world: World
  /** Of the first event. */
  readonly trigger: Trigger
  /** By date, the first first; those of one day are unordered. */
  readonly events: readonly Precedent[]
}

/** Assumption: what follows within thirty days belongs to one cascade, what comes later is another. */
const ONE_GO_DAYS = 30

/** Sorts precedents into cascades: one target, one event group, no gap of more than thirty days. */
export function cascadesOf(precedents: readonly Precedent[]): Cascade[] {
  const groups = groupBy(precedents, ({ eventGroup, target }) => `${eventGroup}/${plain(target)}`)
  return [...groups].flatMap(([id, events]) =>
    runsOf(events).map((run, i): Cascade => {
      const [first] = run
      return {
        id: i === 0 ? id : `${id}/${i + 1}`,
        world: worldOf(first!.targetKind),
        trigger: first!.trigger,
        events: run,
      }
    }),
  )
}

/** Days from the first event to another; undefined where either date is not known to the day. */
export function lagDays({ events: [first] }: Cascade, event: Precedent): number | undefined {
  return first!.date.length < 10 || event.date.length < 10 ? undefined : daysBetween(first!.date, event.date)
}

/** «8chan (via BitMitigate)» is 8chan. */
function plain(target: string): string {
  return target.replace(/ \((?:via|for) .*\)$/, '')
}

function runsOf(events: readonly Precedent[]): Precedent[][] {
  const runs: Precedent[][] = []
  let last = ''
  for (const event of [...events].sort((a, b) => byText(day(a.date), day(b.date)) || byText(a.id, b.id))) {
    if (runs.length === 0 || daysBetween(last, day(event.date)) > ONE_GO_DAYS) runs.push([event])
    else runs.at(-1)!.push(event)
    last = day(event.date)
  }
  return runs
}

/** A month stands for its first day, a year for its first. */
function day(date: string): string {
  return date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`
}
