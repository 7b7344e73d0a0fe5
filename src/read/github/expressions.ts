/** What an expression `${{ … }}` may be looked up in: matrix values and inputs by name. */
export type Lookup = (context: 'matrix' | 'inputs', name: string) => readonly string[]

const REFERENCE = /\b(matrix|inputs)\.([A-Za-z_][\w-]*)/g
const CHOICE = /(?:&&|\|\||^)\s*\(?\s*'([^']+)'/g
const JSON_STRING = /"([^"\\]+)"/g

/**
 * The values that a scalar of a workflow may take: itself where it is plain, and for an expression the literals it chooses
 * between, the matrix values and the defaults of the inputs it names. Compared literals (`x == 'swift'`) are no values.
 */
export function possibleValues(text: string, lookup: Lookup): readonly string[] {
  const open = text.indexOf('${{')
  if (open < 0) return [text.trim()]
  const close = text.indexOf('}}', open)
  const expression = text.slice(open + 3, close < 0 ? undefined : close).trim()
  const isWhole = open === 0 && close >= 0 && text.slice(close + 2).trim() === ''
  if (!isWhole) {
    const [only, ...more] = [...expression.matchAll(REFERENCE)]
    if (only === undefined || more.length > 0 || only[0] !== expression || close < 0) return []
    const rest = text.slice(close + 2)
    if (rest.includes('${{')) return []
    return lookup(only[1] as 'matrix' | 'inputs', only[2]!).map((value) =>
      `${text.slice(0, open)}${value}${rest}`.trim(),
    )
  }
  if (/^fromJSON\(\s*'/i.test(expression)) return [...expression.matchAll(JSON_STRING)].map((match) => match[1]!)
  const literals = [...expression.matchAll(CHOICE)].map((match) => match[1]!)
  const named = [...expression.matchAll(REFERENCE)].filter((match) => !isCompared(expression, match))
  return [...literals, ...named.flatMap((match) => lookup(match[1] as 'matrix' | 'inputs', match[2]!))]
}

function isCompared(expression: string, match: RegExpMatchArray): boolean {
  const after = expression.slice(match.index! + match[0].length, match.index! + match[0].length + 12)
  return /^\s*(?:[=!<>]=|[<>]|,|&&|\.)/.test(after)
}
