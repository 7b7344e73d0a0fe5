import type { Capability, Role } from '../model/capability.js'
import type { Component } from '../model/dependency-map.js'
import type { Match } from '../model/match.js'
import type { VendorDb } from '../model/vendor-db.js'
import { isPushed } from './wiring.js'

/** The role that the vendor file gives the service is that of its main use; used for something else, that decides. */
export function baseRole({ service, capability }: Match, db: VendorDb): Role {
  const facts = db.service(service)?.service
  const own = facts?.capabilities[0] === capability ? facts.role : undefined
  return own ?? db.capability(capability).role
}

/** Scripts that somebody runs at a prompt or in a pipeline. */
const SCRIPT = /\.(?:sh|bash|zsh|ps1)$/

/** What only the delivery pipeline or somebody at a prompt uses serves the team, except where it carries the product to its users. */
export function roleOf(base: Role, component: Component, capability: Capability, matches: readonly Match[]): Role {
  if (matches.some(isPushed)) return 'distribution'
  const isOfTheTeam =
    component.kind === 'delivery' ||
    matches.every(({ evidence }) => evidence.value.startsWith('cli:') || SCRIPT.test(evidence.location.path))
  if (base !== 'runtime' || !isOfTheTeam) return base
  return SHIPS.has(capability) ? 'distribution' : 'build'
}
const SHIPS: ReadonlySet<Capability> = new Set(['compute', 'storage', 'cdn', 'dns', 'domain', 'web-assets', 'tls'])
