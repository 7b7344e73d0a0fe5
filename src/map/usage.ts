import type { Capability, ComponentKind } from '../model/capability.js'
import type { Usage } from '../model/dependency-map.js'
import type { SignalKind } from '../model/evidence.js'
import type { Match } from '../model/match.js'
import { isForDevelopment } from './role.js'

/** What is said of the use of one dependency, and why. */
export interface UsageVerdict {
  readonly usage: Usage
  readonly reason?: string
}

/** What one dependency's use is judged by, besides its matches. */
export interface UsageContext {
  readonly capability: Capability
  readonly role: string
  readonly componentKind: ComponentKind
  /** Vendors of the same capability in the same component. */
  readonly vendorsOfCapability: number
  /** The product is offered for others to deploy, so what is switched on is known only in a deployment. */
  readonly isSelfHosted: boolean
  /** It shows only in files that list several vendors of its capability. */
  readonly isListedOnly: boolean
}

/** From so many vendors of one capability on, a component offers a choice. */
const MENU = 3

/** Evidence that names a service's address or key and builds no client of it. */
const ADDRESSES: ReadonlySet<SignalKind> = new Set(['host', 'env', 'setting'])

/** Capabilities that pages load whether or not anybody configures them. */
const LOADED_ANYWAY: ReadonlySet<Capability> = new Set(['web-assets', 'media', 'source-hosting', 'registry', 'ci'])

/** Capabilities that a product can lose and still do what it is for; a key for them is usually a switch. */
const OFTEN_SWITCHED: ReadonlySet<Capability> = new Set(['analytics', 'monitoring', 'ads', 'crm'])

/** Public resolvers, by name or by the path of RFC 8484, and the registries' answers on any domain (RFC 9082, WHOIS). */
const LOOKS_UP =
  /(?:^|\.)(?:dns\.google|cloudflare-dns\.com|quad9\.net|opendns\.com|dns\.adguard(?:-dns)?\.com)(?:\/|$)|\/dns-query\b|(?:^|[./-])(?:rdap|whois)(?:[./-]|$)/

/** Folders of an edition that is switched on by a licence, as products of open core keep them apart. */
const ENTERPRISE = /(?:^|\/)(?:ee|enterprise)\//

/** Evidence that a store is published to from here, rather than linked or verified for. */
const PUBLISHES: ReadonlySet<SignalKind> = new Set(['mobile', 'client', 'action', 'file', 'import', 'package'])

/**
 * Whether the product as configured needs the service. Required only with unconditional wiring: a condition that a reader
 * saw, a mere offer, a menu of vendors, a key that a deployment may leave out make it optional.
 */
export function usageOf(matches: readonly Match[], context: UsageContext): UsageVerdict {
  const uses = new Set(matches.map((match) => match.evidence.use))
  if ([...uses].every((use) => use === 'offered' || use === 'linked')) return optional('only offered or linked')
  if (matches.every(isForDevelopment)) return optional('only a package for development or tests')
  if (context.capability === 'app-store') return ofStore(matches)
  if (context.role === 'build' || context.role === 'distribution') return ofTheTeam(matches, context)
  return ofTheProduct(matches, uses, context)
}

function ofStore(matches: readonly Match[]): UsageVerdict {
  const publishes = matches.some(
    ({ evidence }) =>
      evidence.use !== 'linked' &&
      !isVerification(evidence.value) &&
      (PUBLISHES.has(evidence.kind) || isOfDelivery(evidence)),
  )
  return publishes ? { usage: 'required' } : optional('a store is linked to, nothing is published from here')
}

/** What a pipeline or shell script reaches is published to; what a page names is linked to. */
function isOfDelivery({ place, location }: Match['evidence']): boolean {
  return place === 'delivery' || SCRIPT.test(location.path)
}
const SCRIPT = /\.(?:sh|bash|ps1)$/

/** Files by which a web site vouches for an app that is built elsewhere. */
function isVerification(value: string): boolean {
  return value.includes('apple-app-site-association') || value.includes('assetlinks.json')
}

function ofTheTeam(matches: readonly Match[], { capability, componentKind }: UsageContext): UsageVerdict {
  const kinds = new Set(matches.map((match) => match.evidence.kind))
  if (capability === 'source-hosting') return { usage: 'required' }
  if (capability === 'registry') {
    if (matches.every(({ evidence }) => evidence.condition !== undefined))
      return optional(`only if ${matches[0]!.evidence.condition}`)
    const isToolsOnly = componentKind === 'delivery' && !kinds.has('image') && !kinds.has('env') && !kinds.has('action')
    return isToolsOnly ? optional('only the pipeline’s own tools come from it') : { usage: 'required' }
  }
  if (capability === 'ci') return kinds.has('runner') ? { usage: 'required' } : optional('a tool beside the pipeline')
  return optional('a tool of the team')
}

function ofTheProduct(matches: readonly Match[], uses: ReadonlySet<string>, context: UsageContext): UsageVerdict {
  const kinds = new Set(matches.map((match) => match.evidence.kind))
  if (matches.every(({ evidence }) => ENTERPRISE.test(evidence.location.path)))
    return optional('only the enterprise edition uses it')
  if (kinds.has('resource')) return { usage: 'required' }
  if (context.isListedOnly) return optional('one of several vendors that one file lists')
  if (matches.every((match) => match.evidence.condition !== undefined))
    return optional(`only if ${matches[0]!.evidence.condition}`)
  if (uses.has('offered')) return optional('offered by an example of the environment, so a key may be absent')
  if (kinds.has('mobile')) return { usage: 'required' }
  if ([...kinds].every((kind) => kind === 'env' || kind === 'setting')) return optional('only a key for it was seen')
  if (context.isSelfHosted && !LOADED_ANYWAY.has(context.capability)) {
    return optional(
      context.vendorsOfCapability >= MENU
        ? `one of ${context.vendorsOfCapability} vendors that a deployment can choose`
        : 'a deployment may leave it unconfigured',
    )
  }
  if (matches.every(({ evidence }) => evidence.kind === 'host' && LOOKS_UP.test(evidence.value)))
    return optional('names of others are looked up there; the product’s own are kept elsewhere')
  const isNamedOnly = [...kinds].every((kind) => ADDRESSES.has(kind))
  if (isNamedOnly && context.vendorsOfCapability >= MENU) {
    return optional(`one of ${context.vendorsOfCapability} vendors whose addresses the code knows`)
  }
  if (OFTEN_SWITCHED.has(context.capability) && (kinds.has('env') || kinds.has('setting')))
    return optional('needs a key that may be absent')
  return { usage: 'required' }
}

function optional(reason: string): UsageVerdict {
  return { usage: 'optional', reason }
}
