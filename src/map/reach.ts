import type { Match } from '../model/match.js'
import type { EntryKind, Reach, VendorReach } from '../model/reach.js'
import { byText } from '../util/sort.js'
import { type ModuleGraph, reachedFrom } from './module-graph.js'

/** So many paths are listed per vendor; the count is of all. */
const MOST_LISTED = 50

/** Longer chains are shown with their ends; no reader follows more. Assumption. */
const LONGEST_CHAIN = 12

/** Whether a match is of code at work rather than of a manifest, a remark or a link. */
export function isInCode({ evidence }: Match): boolean {
  return evidence.use === 'called' || (evidence.use === 'configured' && evidence.kind === 'env')
}

/** For each vendor the modules that touch it, those that load them, and the ways into the product among both. */
export function reachOf(matches: readonly Match[], graph: ModuleGraph): Reach {
  const indexOf = new Map(graph.modules.map(({ path }, index) => [path, index]))
  const touched = new Map<string, Set<number>>()
  for (const match of matches) {
    const index = indexOf.get(match.evidence.location.path)
    if (index === undefined || !isInCode(match)) continue
    touched.set(match.vendor, (touched.get(match.vendor) ?? new Set()).add(index))
  }
  return {
    modules: graph.modules.length,
    followed: graph.modules.filter(({ language }) => language !== undefined).length,
    imports: graph.imports,
    unresolved: graph.unresolved,
    entryPoints: graph.modules.filter(({ entry }) => entry !== undefined).length,
    vendors: [...touched]
      .map(([vendor, modules]) =>
        ofVendor(
          vendor,
          [...modules].sort((a, b) => a - b),
          graph,
        ),
      )
      .sort((a, b) => byText(a.vendor, b.vendor)),
  }
}

function ofVendor(vendor: string, direct: readonly number[], graph: ModuleGraph): VendorReach {
  const through = reachedFrom(direct, graph)
  const all = [...through.keys()].sort((a, b) => a - b)
  const entries = all.filter((one) => graph.modules[one]!.entry !== undefined)
  const byKind: Partial<Record<EntryKind, number>> = {}
  for (const one of entries) {
    const kind = graph.modules[one]!.entry!
    byKind[kind] = (byKind[kind] ?? 0) + 1
  }
  const pathOf = (one: number) => graph.modules[one]!.path
  const loading = all.filter((one) => through.get(one) !== -1)
  return {
    vendor,
    direct: { count: direct.length, paths: direct.slice(0, MOST_LISTED).map(pathOf) },
    modules: { count: loading.length, paths: loading.slice(0, MOST_LISTED).map(pathOf) },
    entryPoints: {
      count: entries.length,
      byKind: Object.fromEntries(Object.entries(byKind).sort(([a], [b]) => byText(a, b))),
      listed: nearestFirst(entries, through)
        .slice(0, MOST_LISTED)
        .map((one) => ({
          kind: graph.modules[one]!.entry!,
          path: pathOf(one),
          through: chainFrom(one, through).map(pathOf),
        })),
    },
  }
}

/** The walk met the nearest first; those at one distance by their path, which is the order of the modules. */
function nearestFirst(entries: readonly number[], through: ReadonlyMap<number, number>): number[] {
  const distance = new Map<number, number>()
  for (const [one, next] of through) distance.set(one, next === -1 ? 0 : distance.get(next)! + 1)
  return [...entries].sort((a, b) => distance.get(a)! - distance.get(b)! || a - b)
}

/** From what the entry point loads to the module that touches the vendor; of a long chain the first half and the last module. */
function chainFrom(entry: number, through: ReadonlyMap<number, number>): number[] {
  const chain: number[] = []
  for (let one = through.get(entry)!; one !== -1; one = through.get(one)!) chain.push(one)
  return chain.length <= LONGEST_CHAIN ? chain : [...chain.slice(0, LONGEST_CHAIN - 1), chain.at(-1)!]
}
