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

/**
 * A package that a manifest asks for in development or tests alone: the product is made with it and runs without. Code that
 * calls the service, or a key for it, says otherwise: bundled front ends list all their packages there.
 */
export function isForDevelopment({ evidence }: Match): boolean {
  return evidence.kind === 'package' && evidence.scope === 'development'
}

/**
 * What only the delivery pipeline, somebody at a prompt or the makers' own tools use serves the team, except where it carries
 * the product to its users.
 */
export function roleOf(base: Role, component: Component, capability: Capability, matches: readonly Match[]): Role {
  if (matches.some(isPushed)) return 'distribution'
  const isOfTheTeam =
    component.kind === 'delivery' ||
    matches.every(isForDevelopment) ||
    matches.every(({ evidence }) => evidence.value.startsWith('cli:') || SCRIPT.test(evidence.location.path))
  if (base !== 'runtime' || !isOfTheTeam) return base
  if (!SHIPS.has(capability)) return 'build'
  // A client for the cloud that tests alone ask for carries nothing; a deployment tool is known as one by its command.
  return matches.every(isForDevelopment) ? 'build' : 'distribution'
}
const SHIPS: ReadonlySet<Capability> = new Set(['compute', 'storage', 'cdn', 'dns', 'domain', 'web-assets', 'tls'])
