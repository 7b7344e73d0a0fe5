import { moduleGraph } from '../../src/map/module-graph.js'
import { reachOf } from '../../src/map/reach.js'
import { moduleFactsOf } from '../../src/read/modules/module-facts.js'
import { isModuleSettings, moduleSettingsOf } from '../../src/read/modules/module-settings.js'
import { evidence } from './facts.js'

/** Reach of `acme`, whose host the given modules call, over files as they are written. */
export function reach(files: Readonly<Record<string, string>>, touching: readonly string[]) {
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const)
  const modules = bytes.flatMap(([path, one]) => moduleFactsOf(path, one) ?? [])
  const settings = bytes.flatMap(([path, one]) => (isModuleSettings(path) && moduleSettingsOf(path, one)) || [])
  const matches = touching.map((path) => ({
    vendor: 'acme',
    service: 'acme/api',
    capability: 'email' as const,
    evidence: evidence({ path }),
    signal: 'host:acme.io',
    assumed: false,
  }))
  const found = reachOf(matches, moduleGraph(modules, settings))
  return { ...found, of: found.vendors[0] }
}

/** The modules that load those which touch it. */
export const loading = (files: Readonly<Record<string, string>>, touching: readonly string[]) =>
  reach(files, touching).of?.modules.paths
