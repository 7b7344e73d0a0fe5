import type { PlacedCodeFact } from '../model/evidence.js'
import { groupBy } from '../util/sort.js'
import { type Grouped, vendorsOf, type Wired } from './wiring-group.js'
import { meantBy, wordsOf } from './wiring-names.js'

/** A call that is made again of another vendor where the first one fails, in the order of the calls. */
export function failovers<T extends Wired>(all: readonly T[], facts: readonly PlacedCodeFact[]): readonly Grouped<T>[] {
  const byCapability = [...groupBy(all, (one) => one.capability).values()].filter((members) => vendorsOf(members) > 1)
  return facts.flatMap((fact) =>
    byCapability.flatMap((members): Grouped<T>[] => {
      const meant = meantBy(members)
      const first = meant(fact.subject)
      const second = meant(fact.detail.slice(fact.detail.indexOf(':') + 1)).filter((one) => !first.includes(one))
      if (first.length === 0 || second.length === 0 || vendorsOf([...first, ...second]) < 2) return []
      const order = [...first, ...second]
      return [
        [
          order,
          {
            kind: 'failover',
            purpose: 'with a fallback',
            proof: [fact],
            direction: 'both-ways',
            automatic: true,
            order,
          },
        ],
      ]
    }),
  )
}

/** Vendors that an enumeration or a switch over providers names; for the capability that most of its words speak of. */
export function switches<T extends Wired>(all: readonly T[], facts: readonly PlacedCodeFact[]): readonly Grouped<T>[] {
  const byCapability = [...groupBy(all, (one) => one.capability).values()].filter((members) => vendorsOf(members) > 1)
  const readings = byCapability.map((members) => ({ members, meant: meantBy(members) }))
  const found = facts.flatMap((fact): Grouped<T>[] => {
    const words = fact.detail.slice(fact.detail.indexOf(':') + 1).split(',')
    const subject = wordsOf(fact.subject).map(singular)
    const [best, next] = readings
      .map(({ members, meant }) => {
        const chosen = [...new Set(words.flatMap(meant))]
        const isNamed = wordsOf(members[0]!.capability).some((word) => subject.includes(singular(word)))
        return { chosen, score: vendorsOf(chosen) + (isNamed ? NAMED : 0) }
      })
      .filter(({ chosen }) => vendorsOf(chosen) > 1)
      .sort((a, b) => b.score - a.score)
    if (best === undefined || best.score === next?.score) return []
    return [[best.chosen, { kind: 'switchable', purpose: `chosen by ${fact.subject}`, proof: [fact] }]]
  })
  return joined(found)
}

/** Choices that name some of the same vendors for one capability are one choice, met in several places. */
function joined<T extends Wired>(groups: readonly Grouped<T>[]): readonly Grouped<T>[] {
  const kept: Grouped<T>[] = []
  for (const [members, grouping] of groups) {
    const at = kept.findIndex(([others]) => others.some((one) => members.includes(one)))
    if (at < 0) kept.push([members, grouping])
    else {
      const [others, first] = kept[at]!
      kept[at] = [[...new Set([...others, ...members])], { ...first, proof: [...first.proof, ...grouping.proof] }]
    }
  }
  return kept
}

/** A type that is named for the capability speaks of it, however few of its words were understood. */
const NAMED = 100

function singular(word: string): string {
  return word.replace(/s$/, '')
}

/** Vendors of one capability that stand, each in a file of its own, behind one interface of the product. */
export function adapters<T extends Wired>(all: readonly T[], facts: readonly PlacedCodeFact[]): readonly Grouped<T>[] {
  return [...groupBy(facts, (fact) => fact.subject)].flatMap(([subject, proof]): Grouped<T>[] => {
    const files = new Set(proof.map((fact) => fact.location.path))
    if (files.size < 2) return []
    return [...groupBy(all, (one) => one.capability).values()].flatMap((members): Grouped<T>[] => {
      const behind = members.filter((one) => filesOf(one, files).length > 0)
      const own = new Set(behind.flatMap((one) => filesOf(one, files)))
      if (vendorsOf(behind) < 2 || own.size < 2) return []
      return [
        [
          behind,
          {
            kind: 'switchable',
            purpose: `behind ${subject}`,
            proof: proof.filter((fact) => own.has(fact.location.path)),
          },
        ],
      ]
    })
  })
}

function filesOf(one: Wired, files: ReadonlySet<string>): readonly string[] {
  return one.matches.map((match) => match.evidence.location.path).filter((path) => files.has(path))
}
