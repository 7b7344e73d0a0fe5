import type { Scope } from '../../model/evidence.js'
import type { At } from '../reader.js'
import type { Packages } from '../shared/packages.js'

const REGISTRY = /^(npm|jsr):\/?((?:@[^@/]+\/)?[^@/]+)/

/** The two registries that Deno fetches from, and hosts for everything else. */
export interface DenoPackages {
  readonly npm: Packages
  readonly jsr: Packages
}

/** Reports `npm:name@version`, `jsr:@scope/name@version` or the host of a module that is imported by its URL. */
export function reportDenoSpecifier(found: DenoPackages, specifier: string, at: At, scope: Scope): void {
  const match = REGISTRY.exec(specifier)
  if (match) found[match[1] as 'npm' | 'jsr'].add(match[2]!, at, scope)
  else if (specifier.startsWith('https://')) found.npm.download(specifier, at, scope)
}
