/** An expression that must match up to the end, and does so with this plain letter: `/\.ya?ml$/`, `/\.json$/`. */
const ENDS_PLAINLY = /[a-z]([a-z])\$$/

/**
 * The letter in which every path that an expression matches ends; undefined where it leaves that open. Most expressions ask for one
 * kind of file, so most paths need not be tried by them.
 */
export function lastLetterOf({ source, flags }: RegExp): string | undefined {
  if (flags !== '' || hasAlternatives(source)) return undefined
  return ENDS_PLAINLY.exec(source)?.[1]
}

/** Whether `a|b` stands outside all groups and classes: then the end says nothing of `a`. */
function hasAlternatives(source: string): boolean {
  let depth = 0
  let isInClass = false
  for (let at = 0; at < source.length; at++) {
    const letter = source[at]
    if (letter === '\\') at++
    else if (isInClass) isInClass = letter !== ']'
    else if (letter === '[') isInClass = true
    else if (letter === '(') depth++
    else if (letter === ')') depth--
    else if (letter === '|' && depth === 0) return true
  }
  return false
}
