import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Choice } from '../portfolio/choice.js'
import { type Assigned, pointOf } from './points.js'
import type { ReservationOf, Surviving } from './surviving.js'

/** What steps are made from. */
interface Ground {
  readonly setUp: (change: string) => number
  readonly surviving: Surviving
  readonly reservation: ReservationOf
  readonly db: VendorDb
}

/** Changes in the order of work: what removes most per hour first; then what saves most capabilities, then by name. */
export function stepsOf(
  assigned: readonly Assigned[],
  { changes }: Choice,
  { setUp, surviving, reservation, db }: Ground,
): Plan['steps'] {
  const groups = changes.map((change) => {
    const own = assigned.filter(({ fallback }) => fallback.change === change)
    return { change, own, workHours: own.reduce((sum, { fallback }) => sum + fallback.work.likely, 0) }
  })
  const rate = ({ change, own, workHours }: (typeof groups)[number]) => own.length / (setUp(change) + workHours)
  groups.sort((a, b) => rate(b) - rate(a) || (a.change < b.change ? -1 : 1))
  const done: Assigned[] = []
  return groups.map(({ change, own, workHours }) => {
    const before = surviving(done)
    done.push(...own)
    const after = surviving(done)
    const notCounted = reservation(own, done)
    const { kind, title, vendor, why, but } = own[0]!.fallback
    return {
      change,
      title: vendor === undefined ? title : db.nameOf(vendor),
      kind,
      why,
      ...(but === undefined ? {} : { but }),
      setUpHours: setUp(change),
      workHours,
      removes: own.map(({ finding }) => pointOf(finding)),
      survivingBefore: before.length,
      survivingAfter: after.length,
      ...(notCounted === undefined ? {} : { notCounted }),
      saves: after.filter((one) => !before.includes(one)),
    }
  })
}
