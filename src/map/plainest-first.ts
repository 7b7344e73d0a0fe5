import type { SignalKind } from '../model/evidence.js'
import type { Match } from '../model/match.js'
import { byText } from '../util/sort.js'

/** Order of matches of equal strength: what speaks plainest to a reader first, then by place. */
export function plainestFirst(a: Match, b: Match): number {
  return kindRank(a) - kindRank(b) || byPlace(a, b)
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
