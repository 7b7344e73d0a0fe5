import type { CompanyLoss, WorldCounts } from '../../model/company-loss.js'
import type { Config } from '../../model/config.js'
import { OUTCOMES } from '../../model/outcomes.js'
import type { Precedent } from '../../model/precedent.js'
import type { VendorFactsDb } from '../../model/vendor-db.js'
import { WORLDS, worldOf } from '../../model/worlds.js'
import { byText } from '../../util/sort.js'

/**
 * What the vendors of a company did before, by what a primary source confirms: counts only, since nobody knows how many customers
 * were not dropped. Both worlds while the sector is not declared, else the one it belongs to.
 */
export function precedentsOf(
  vendors: readonly string[],
  sector: Config['sector'],
  facts: VendorFactsDb,
): NonNullable<CompanyLoss['precedents']> {
  const known = vendors.flatMap((vendor) => facts.precedentsOf(vendor))
  const worlds = sector === undefined ? WORLDS : [worldOf(sector)]
  return worlds.flatMap((world) => {
    const inWorld = known.filter(({ targetKind }) => worldOf(targetKind) === world)
    return inWorld.length === 0 ? [] : [countsOf(world, inWorld)]
  })
}

function countsOf(world: WorldCounts['world'], events: readonly Precedent[]): WorldCounts {
  const { id, date, target, targetKind, trigger, noticeHours } = [...events]
    .sort((a, b) => byText(a.date, b.date) || byText(a.id, b.id))
    .at(-1)!
  return {
    world,
    n: events.length,
    withoutNotice: events.filter((one) => one.noticeHours === 0).length,
    underSanctions: events.filter((one) => one.trigger === 'sanctions').length,
    noticeUnknown: events.filter((one) => one.noticeHours === undefined).length,
    outcomes: Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, events.filter((one) => one.outcome === outcome).length]),
    ) as WorldCounts['outcomes'],
    last: { id, date, target, targetKind, trigger, ...(noticeHours === undefined ? {} : { noticeHours }) },
  }
}
