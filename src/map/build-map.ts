import type { Capability, Role } from '../model/capability.js'
import type {
  Component,
  Confidence,
  Dependency,
  DependencyMap,
  GroupProof,
  ProductFunction,
  RecognisedEvidence,
  WiringGroup,
} from '../model/dependency-map.js'
import type { PlacedCodeFact, SignalKind } from '../model/evidence.js'
import type { Match } from '../model/match.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText, groupBy } from '../util/sort.js'
import { type Components, findComponents, type PlacedMark } from './components.js'
import { corroborate } from './corroborate.js'
import { listedOnly } from './listed.js'
import { type Strength, strengthOf } from './strength.js'
import { type UsageContext, usageOf } from './usage.js'
import { groupings, isPushed } from './wiring.js'
import type { Grouping } from './wiring-group.js'

/** So many places are kept per dependency; the strongest come first. */
const MOST_EVIDENCE = 12

/** What the map is drawn from. */
export interface MapInput {
  readonly product: string
  readonly matches: readonly Match[]
  readonly marks: readonly PlacedMark[]
  readonly codeFacts: readonly PlacedCodeFact[]
  /** The product is offered for others to deploy. */
  readonly isSelfHosted: boolean
}

/** Groups matches into dependencies of components, and dependencies into the functions they serve. */
export function buildMap(input: MapInput, db: VendorDb): DependencyMap {
  const components = findComponents(input.product, input.marks)
  const proven = corroborate(prove(input.matches, components, db))
  const vendorsOf = countVendors(proven)
  const listed = listedOnly(proven)
  const grouped = groupings(
    proven.filter((group) => group.confidence !== 'low'),
    input.codeFacts,
    components,
    listed,
  )
  const dependencies = proven
    .map((group) =>
      dependencyOf(
        group,
        { vendorsOfCapability: vendorsOf(group), isSelfHosted: input.isSelfHosted, isListedOnly: listed.has(group) },
        grouped.get(group),
      ),
    )
    .sort((a, b) => byText(a.id, b.id))
  return {
    components: usedComponents(components, dependencies),
    functions: functionsOf(dependencies, aboutGroups(grouped)),
    dependencies,
  }
}

/** All matches of one service for one capability in one component, weighed. */
interface Group {
  readonly component: Component
  readonly vendor: string
  readonly service: string
  readonly capability: Capability
  readonly role: Role
  readonly matches: readonly Match[]
  readonly strengths: ReadonlyMap<Match, Strength>
  readonly confidence: Confidence
}

function prove(matches: readonly Match[], components: Components, db: VendorDb): Group[] {
  const keyed = matches.map((match) => ({
    match,
    component: components.ofFile(match.evidence.location.path, match.evidence.place),
  }))
  const groups: Group[] = []
  for (const rows of groupBy(
    keyed,
    ({ match, component }) => `${component.id}\n${match.service}\n${match.capability}`,
  ).values()) {
    const { match, component } = rows[0]!
    const base = baseRole(match, db)
    const strengths = new Map(rows.map((row) => [row.match, strengthOf(row.match, base)] as const))
    const proving = rows.map((row) => row.match).filter((one) => strengths.get(one)! > 0)
    if (proving.length === 0) continue
    proving.sort((a, b) => strengths.get(b)! - strengths.get(a)! || kindRank(a) - kindRank(b) || byPlace(a, b))
    groups.push({
      component,
      vendor: match.vendor,
      service: match.service,
      capability: match.capability,
      role: roleOf(base, component, match.capability, proving),
      matches: proving,
      strengths,
      confidence: confidenceOf(proving, strengths),
    })
  }
  return groups
}

/** The role that the vendor file gives the service is that of its main use; used for something else, that decides. */
function baseRole({ service, capability }: Match, db: VendorDb): Role {
  const facts = db.service(service)?.service
  const own = facts?.capabilities[0] === capability ? facts.role : undefined
  return own ?? db.capability(capability).role
}

function confidenceOf(matches: readonly Match[], strengths: ReadonlyMap<Match, Strength>): Confidence {
  if (matches.every((match) => match.assumed)) return ofAssumed(matches)
  const best = strengths.get(matches[0]!)!
  if (best === 3) return 'high'
  // A key and the setting that takes it up say the same thing.
  const kinds = new Set(matches.map(({ evidence }) => (evidence.kind === 'setting' ? 'env' : evidence.kind)))
  if (best === 2) return kinds.size > 1 ? 'high' : 'medium'
  return kinds.size > 1 ? 'medium' : 'low'
}

/**
 * Signals that leave the vendor open, however many, still do; only a client that is installed and also used or given a key
 * makes a fair guess, since most who do so talk to the vendor rather than to a server of their own.
 */
function ofAssumed(matches: readonly Match[]): Confidence {
  const kinds = new Set(matches.map(({ evidence }) => evidence.kind))
  const hasClient = kinds.has('package') || kinds.has('import') || kinds.has('client')
  return hasClient && kinds.size > 1 ? 'medium' : 'low'
}

/** Scripts that somebody runs at a prompt or in a pipeline. */
const SCRIPT = /\.(?:sh|bash|zsh|ps1)$/

/** What only the delivery pipeline or somebody at a prompt uses serves the team, except where it carries the product to its users. */
function roleOf(base: Role, component: Component, capability: Capability, matches: readonly Match[]): Role {
  if (matches.some(isPushed)) return 'distribution'
  const isOfTheTeam =
    component.kind === 'delivery' ||
    matches.every(({ evidence }) => evidence.value.startsWith('cli:') || SCRIPT.test(evidence.location.path))
  if (base !== 'runtime' || !isOfTheTeam) return base
  return SHIPS.has(capability) ? 'distribution' : 'build'
}
const SHIPS: ReadonlySet<Capability> = new Set(['compute', 'storage', 'cdn', 'dns', 'domain', 'web-assets', 'tls'])

function countVendors(groups: readonly Group[]): (group: Group) => number {
  const vendors = new Map<string, Set<string>>()
  const key = (group: Group) => `${group.component.id}\n${group.capability}`
  for (const group of groups) {
    if (group.confidence === 'low') continue
    vendors.set(key(group), (vendors.get(key(group)) ?? new Set()).add(group.vendor))
  }
  return (group) => vendors.get(key(group))?.size ?? 1
}

/** Each service serves a purpose of its own until evidence groups it: two vendors are not a redundancy by their number. */
function functionKey(group: Group, grouping: Pick<Grouping, 'purpose'> | undefined): string {
  return `${group.component.id}/${group.capability}/${grouping?.purpose ?? group.service}`
}

function dependencyOf(
  group: Group,
  about: Pick<UsageContext, 'vendorsOfCapability' | 'isSelfHosted' | 'isListedOnly'>,
  grouping: Grouping | undefined,
): Dependency {
  const { usage, reason } = usageOf(group.matches, {
    capability: group.capability,
    role: group.role,
    componentKind: group.component.kind,
    ...about,
  })
  // What a pipeline publishes to it needs, whatever else it takes from there.
  const isPublished = grouping?.kind === 'copies' && group.capability === 'registry'
  const evidence = onePerPlace(group.matches)
    .slice(0, MOST_EVIDENCE)
    .map((match): RecognisedEvidence => ({ ...match.evidence, signal: match.signal }))
  return {
    id: idOf(group),
    vendor: group.vendor,
    service: group.service,
    capability: group.capability,
    component: group.component.id,
    function: functionKey(group, grouping),
    role: group.role,
    ...(isPublished
      ? { usage: 'required' as const }
      : { usage, ...(reason === undefined ? {} : { usageReason: reason }) }),
    wiring: grouping?.kind ?? 'sole',
    confidence: group.confidence,
    evidence: evidence as [RecognisedEvidence, ...RecognisedEvidence[]],
  }
}

/** A place that shows the same signal twice, by two readers or two names of one import, is one proof. */
function onePerPlace(matches: readonly Match[]): readonly Match[] {
  const places = new Set<string>()
  return matches.filter(({ evidence: { location }, signal }) => {
    const place = `${location.path}:${location.line} ${signal}`
    return !places.has(place) && places.add(place) !== undefined
  })
}

function functionsOf(dependencies: readonly Dependency[], groups: ReadonlyMap<string, AboutGroup>): ProductFunction[] {
  return [...groupBy(dependencies, (dependency) => dependency.function)]
    .map(([id, members]) => {
      const { component, capability, wiring } = members[0]!
      const { proof, ...about } = groups.get(id) ?? { proof: [] }
      const seen = proof.length > 0 ? proof : members.map((member) => proofOf(member.evidence[0]))
      return {
        id,
        component,
        capability,
        purpose: id.slice(component.length + capability.length + 2),
        essential: false,
        group: {
          kind: wiring,
          members: members.map((member) => member.id),
          evidence: wiring === 'sole' ? [] : seen,
          ...about,
        },
      }
    })
    .sort((a, b) => byText(a.id, b.id))
}

/** What a group is besides its members: what proves it, and for a failover its order. */
type AboutGroup = Pick<WiringGroup, 'direction' | 'automatic' | 'order'> & { readonly proof: readonly GroupProof[] }

/** What is known of each group, by the id of its function: the lines of code that choose, where code does. */
function aboutGroups(grouped: ReadonlyMap<Group, Grouping>): Map<string, AboutGroup> {
  const about = new Map<string, AboutGroup>()
  for (const [group, { proof, direction, automatic, order, ...grouping }] of grouped) {
    about.set(functionKey(group, grouping), {
      proof: proof.map(({ reader, location, place, subject }) => ({ reader, location, place, excerpt: subject })),
      ...(direction === undefined ? {} : { direction }),
      ...(automatic === undefined ? {} : { automatic }),
      ...(order === undefined ? {} : { order: [...new Set(order.map(idOf))] }),
    })
  }
  return about
}

function idOf({
  component,
  capability,
  service,
}: Pick<Group, 'capability' | 'service'> & { component: { id: string } }) {
  return `${component.id}/${capability}/${service}`
}

function proofOf({ reader, location, place, excerpt }: RecognisedEvidence): GroupProof {
  return { reader, location, place, excerpt }
}

function usedComponents(components: Components, dependencies: readonly Dependency[]): readonly Component[] {
  const used = new Set(dependencies.map((dependency) => dependency.component))
  return components.list.filter((component) => used.has(component.id) || component.kind !== 'unknown')
}

/** Kinds by how plainly they speak to a reader: what is ordered, built and imported before what is typed at a prompt. */
const PLAIN_FIRST: readonly SignalKind[] = [
  'resource',
  'mobile',
  'client',
  'adapter',
  'import',
  'host',
  'dns',
  'header',
  'image',
  'file',
  'runner',
  'action',
  'registry',
  'provider',
  'package',
  'env',
  'setting',
]

function kindRank({ evidence }: Match): number {
  return evidence.value.startsWith('cli:') ? PLAIN_FIRST.length : PLAIN_FIRST.indexOf(evidence.kind)
}

function byPlace(a: Match, b: Match): number {
  const one = a.evidence.location
  const other = b.evidence.location
  return (
    byText(one.path, other.path) || one.line - other.line || one.column - other.column || byText(a.signal, b.signal)
  )
}
