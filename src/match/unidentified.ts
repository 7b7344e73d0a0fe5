import { parse } from 'tldts'
import type { PlacedEvidence } from '../model/evidence.js'
import type { Unidentified } from '../model/match.js'
import { PRODUCT_PLACES } from '../model/place.js'

/** The kinds whose values look external by themselves; an unknown package or key is most likely nobody's service. */
const LOOKS_EXTERNAL = new Set(['host', 'action', 'provider', 'image'])

/** Uses that reach out; a link or remark does not. */
const REACHES_OUT = new Set(['called', 'configured', 'declared', 'allowed', 'loaded'])

/** A GitHub Action is code in a repository: who could withdraw it is the host of repositories, which is known. */
const IS_REPOSITORY = /^[\w.-]+\/[\w.-]+/

/** At most so many places are kept per value. */
const MOST_PLACES = 5

/** Groups what nobody recognised by value, most seen first. */
export function collectUnidentified(unknown: readonly PlacedEvidence[]): Unidentified[] {
  const groups = new Map<
    string,
    { kind: Unidentified['kind']; value: string; evidence: PlacedEvidence[]; count: number }
  >()
  for (const fact of unknown) {
    if (!LOOKS_EXTERNAL.has(fact.kind) || !REACHES_OUT.has(fact.use) || !PRODUCT_PLACES.has(fact.place)) continue
    if (fact.kind === 'action' && IS_REPOSITORY.test(fact.value)) continue
    if (fact.kind === 'host' && !isPublicHost(fact.value)) continue
    const value = fact.kind === 'host' ? fact.value.split('/', 1)[0]! : fact.value
    const key = `${fact.kind} ${value}`
    const group = groups.get(key) ?? { kind: fact.kind as Unidentified['kind'], value, evidence: [], count: 0 }
    group.count += 1
    if (group.evidence.length < MOST_PLACES) group.evidence.push(fact)
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .map(({ kind, value, evidence }) => ({ kind, value, evidence }))
}

/** A name below no top-level domain is reached by nobody outside: code that looks like a host (`app.logo`), or half of one. */
function isPublicHost(value: string): boolean {
  const { isIp, isIcann, isPrivate } = parse(value.split('/', 1)[0]!, { allowPrivateDomains: true })
  return isIp === true || isIcann === true || isPrivate === true
}
