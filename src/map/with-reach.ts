import type { DependencyMap } from '../model/dependency-map.js'
import type { Match } from '../model/match.js'
import type { ModuleFacts, ModuleSettings, Reach } from '../model/reach.js'
import type { VendorDb } from '../model/vendor-db.js'
import { findComponents, type PlacedMark } from './components.js'
import { withCoupling } from './coupling.js'
import { moduleGraph } from './module-graph.js'
import { reachOf } from './reach.js'

/** What reach is drawn from. */
export interface ReachInput {
  readonly product: string
  readonly matches: readonly Match[]
  readonly marks: readonly PlacedMark[]
  readonly modules: readonly ModuleFacts[]
  readonly settings: readonly ModuleSettings[]
}

/** How far the vendors of the map reach into the code, and the map with how tightly code is bound to each. */
export function withReach(
  map: DependencyMap,
  input: ReachInput,
  db: VendorDb,
): { readonly map: DependencyMap; readonly reach: Reach } {
  const graph = moduleGraph(input.modules, input.settings)
  const proven = new Set(map.dependencies.filter((one) => one.confidence !== 'low').map((one) => one.vendor))
  const paths = new Set(input.modules.map(({ path }) => path))
  const components = findComponents(input.product, input.marks)
  return {
    map: withCoupling(map, input.matches, db, {
      isModule: (path) => paths.has(path),
      component: ({ evidence }) => components.ofFile(evidence.location.path, evidence.place).id,
    }),
    reach: reachOf(
      input.matches.filter(({ vendor }) => proven.has(vendor)),
      graph,
    ),
  }
}
