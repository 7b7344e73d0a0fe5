import type { Precedent, Trigger } from '../model/precedent.js'
import type { CascadeSimulation, SimulatedWorld } from '../model/simulation.js'
import type { World } from '../model/worlds.js'
import { byText } from '../util/sort.js'
import { calibrate } from './calibration.js'
import { type Cascade, cascadesOf } from './cascades.js'
import { meanOf } from './followers.js'
import { layoutOf } from './layout.js'
import { play } from './monte-carlo.js'
import { carriesProduct, type SimulatedProduct } from './product.js'
import { randomFrom } from './random.js'
import { downOf, rounded } from './tally.js'

/** Runs and seed unless asked otherwise; any seed would do, this one is written down. */
export const DEFAULTS = { runs: 100_000, seed: 20210110 } as const

/** What is to be simulated. */
export interface CascadeRequest {
  readonly trigger: Trigger
  /** Both where the sector is not declared. */
  readonly worlds: readonly World[]
  readonly sector?: string | undefined
  readonly precedents: readonly Precedent[]
  /** Event groups left out of the calibration, for a backtest. */
  readonly without?: readonly string[]
  /** Dependencies that are taken as having a fallback. */
  readonly fallbacks?: readonly string[]
  readonly runs?: number
  /** Essential capabilities of which no vendor was seen. */
  readonly notSeen?: CascadeSimulation['notSeen']
  readonly seed?: number
}

/** Fewer cascades than this lean on what is wider, and say so. Assumption. */
const THIN = 5

/** How likely the product is down, and for how long, given that the trigger strikes. Never how likely the trigger is. */
export function simulateCascades(product: SimulatedProduct, request: CascadeRequest): CascadeSimulation {
  const { trigger, worlds, precedents, without = [], runs = DEFAULTS.runs, seed = DEFAULTS.seed } = request
  const cascades = cascadesOf(precedents.filter(({ eventGroup }) => !without.includes(eventGroup)))
  const fallbacks = [...new Set(request.fallbacks ?? [])].sort(byText)
  return {
    trigger,
    ...(request.sector === undefined ? {} : { sector: request.sector }),
    runs,
    seed,
    fallbacks,
    worlds: worlds.map((world) => worldOf(product, { world, trigger }, cascades, fallbacks, runs, seed)),
    notSeen: request.notSeen ?? [],
    caveats: CAVEATS,
  }
}

const CAVEATS = [
  'Given the trigger only: nobody knows how many customers a vendor did not drop, so no probability of the trigger itself is formed.',
  'The precedents are what was reported: large, loud and lasting losses are over-represented, and replacements that refuse at the door leave no trace.',
  'Recovery times are the estimates of the assessment, most of them assumptions, taken to be right within a factor of two in four of five cases; what carries the product is moved one after the other by one team.',
]

function worldOf(
  product: SimulatedProduct,
  where: { readonly world: World; readonly trigger: Trigger },
  cascades: readonly Cascade[],
  fallbacks: readonly string[],
  runs: number,
  seed: number,
): SimulatedWorld {
  const known = calibrate(cascades, where)
  const layout = layoutOf(product, known, new Set(fallbacks))
  const counts = play(layout, known, runs, randomFrom(seed))
  const isKnown = product.functions.some((one) => one.members.length > 0 && carriesProduct(one))
  const hasFallbacks = fallbacks.length > 0
  return {
    world: where.world,
    basis: {
      cascades: known.cascades,
      cascadesOfWorld: known.cascadesOfWorld,
      withFollowers: known.withFollowers,
      events: known.events,
      isThin: known.cascades < THIN,
    },
    followers: { any: rounded(known.followers.any, 4), mean: rounded(meanOf(known.followers), 2) },
    withoutNotice: rounded(known.withoutNotice(), 4),
    restored: rounded(known.restored(), 4),
    // What nobody was seen to serve is not known to hold: no figure rather than a zero.
    ...(isKnown ? { product: downOf(counts.product[0], runs) } : {}),
    ...(isKnown && hasFallbacks ? { productWithFallbacks: downOf(counts.product[1], runs) } : {}),
    functions: product.functions
      .map((one, i) => ({ one, tallies: counts.gates[i]! }))
      .filter(({ one }) => one.members.length > 0)
      .map(({ one, tallies }) => ({
        function: one.id,
        component: one.component,
        capability: one.capability,
        down: downOf(tallies[0], runs),
        ...(hasFallbacks ? { withFallbacks: downOf(tallies[1], runs) } : {}),
        vendors: [...new Set(one.members.map(({ vendor }) => vendor))].sort(byText),
      }))
      .sort((a, b) => b.down.ever - a.down.ever || byText(a.function, b.function)),
  }
}
