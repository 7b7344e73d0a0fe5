import type { ModuleFacts, ModuleSettings } from '../model/reach.js'
import { byText } from '../util/sort.js'
import { createResolve } from './module-resolver.js'

/** An interface that more modules implement says nothing of which one is meant (handlers, entities). Assumption. */
const MOST_IMPLEMENTERS = 10

/** Which module loads which, by index into the modules, which are sorted by path. */
export interface ModuleGraph {
  readonly modules: readonly ModuleFacts[]
  /** Who loads the module, sorted; one that both imports it and stands for it comes twice. */
  readonly loadedBy: readonly (readonly number[])[]
  readonly imports: number
  readonly unresolved: number
}

/** Draws the graph of modules from what each imports. */
export function moduleGraph(facts: readonly ModuleFacts[], settings: readonly ModuleSettings[]): ModuleGraph {
  const modules = [...facts].sort((a, b) => byText(a.path, b.path))
  const resolve = createResolve(modules, settings)
  const loadedBy: number[][] = modules.map(() => [])
  const implementers = new Map<number, Set<number>>()
  let imports = 0
  let unresolved = 0
  for (const [index, module] of modules.entries()) {
    const led = resolve(module)
    const targets = new Set<number>()
    for (const specifier of module.imports) {
      const found = led(specifier)
      if (found === 'nowhere') unresolved += 1
      else for (const one of found ?? []) if (one !== index) targets.add(one)
    }
    imports += targets.size
    for (const target of targets) loadedBy[target]!.push(index)
    for (const contract of module.implements ?? []) {
      const found = led(contract)
      if (found === undefined || found === 'nowhere') continue
      for (const one of found) if (one !== index) implementers.set(one, (implementers.get(one) ?? new Set()).add(index))
    }
  }
  for (const [contract, all] of implementers) {
    if (all.size > MOST_IMPLEMENTERS) continue
    // Who holds a contract may be handed any module that keeps it, so the contract stands for them.
    for (const one of all) loadedBy[one]!.push(contract)
  }
  for (const list of loadedBy) list.sort((a, b) => a - b)
  return { modules, loadedBy, imports, unresolved }
}

/** Breadth first from some modules to all that load them; of each the module through which it was met, −1 where it began. */
export function reachedFrom(starts: readonly number[], { loadedBy }: ModuleGraph): Map<number, number> {
  const through = new Map<number, number>(starts.map((one) => [one, -1]))
  const queue = [...starts]
  for (let at = 0; at < queue.length; at++)
    for (const next of loadedBy[queue[at]!]!) {
      if (through.has(next)) continue
      through.set(next, queue[at]!)
      queue.push(next)
    }
  return through
}
