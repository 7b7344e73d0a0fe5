import type { PlacedCodeFact } from '../model/evidence.js'
import { groupBy } from '../util/sort.js'
import { factsOfKind } from './control-facts.js'
import type { Ground } from './ground.js'

/** Names that so many functions have that one file's call says nothing of another file's function. */
const COMMON =
  /^(?:request|fetch|execute|perform|handle|check|verify|validate|valid\??|isValid|process|invoke|response)$/i

/**
 * What only two files together tell: a control that asks a helper elsewhere which lets callers through, and a control whose
 * answer nobody looks at. A name that several files define is not followed, since nobody knows whose it is.
 */
export function controlsAcross(ground: Ground): readonly PlacedCodeFact[] {
  const returns = groupBy(factsOfKind(ground, 'return'), ({ subject }) => subject)
  return factsOfKind(ground, 'guard').flatMap((fact) => {
    const [what, name = ''] = fact.detail.split(':', 2)
    if ((what !== 'asks' && what !== 'drops') || COMMON.test(name)) return []
    const told = definitionOf(name, fact, returns)
    if (what === 'drops')
      return told.length > 0 && told.every(({ detail }) => detail === 'answers')
        ? [{ ...fact, kind: 'control' as const, detail: `ignored:${name}` }]
        : []
    return told
      .filter(({ detail, location }) => /-allow$/.test(detail) && location.path !== fact.location.path)
      .map((one) => ({ ...one, kind: 'control' as const, subject: fact.subject, detail: `${one.detail}:${name}` }))
  })
}

/** What is told of the function that a call means: the one of its own file, else the only one there is. */
function definitionOf(
  name: string,
  { location }: PlacedCodeFact,
  returns: ReadonlyMap<string, readonly PlacedCodeFact[]>,
): readonly PlacedCodeFact[] {
  const told = returns.get(name) ?? []
  const here = told.filter((one) => one.location.path === location.path)
  if (here.length > 0) return here
  return new Set(told.map((one) => one.location.path)).size === 1 ? told : []
}
