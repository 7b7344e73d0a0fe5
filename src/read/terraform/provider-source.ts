import type { At, Report } from '../reader.js'

/** Registries that are asked where a source names none, by host. */
const DEFAULT_REGISTRIES: ReadonlyMap<string, string> = new Map([
  ['registry.terraform.io', 'terraform'],
  ['registry.opentofu.org', 'opentofu'],
])

/**
 * Reports a provider's source address, `hashicorp/aws` or `registry.example.com/team/own`, and the host of a registry of its
 * own. Gives the name of the default registry where it comes from there.
 */
export function reportProvider(source: string, at: At, report: Report): string | undefined {
  const parts = source.toLowerCase().split('/')
  if (!/^[\w.-]+(?:\/[\w-]+){0,2}$/.test(source) || parts[0] === 'terraform.io') return undefined
  const host = parts.length === 3 ? parts.shift()! : 'registry.terraform.io'
  const value = parts.length === 1 ? `hashicorp/${parts[0]}` : parts.join('/')
  report.evidence({ kind: 'provider', value, use: 'declared', at, excerpt: source })
  const registry = DEFAULT_REGISTRIES.get(host)
  if (registry === undefined) report.evidence({ kind: 'host', value: host, use: 'called', at })
  return registry
}
