/** One record of a zone file, lines joined, and where it begins. */
export interface ZoneLine {
  readonly text: string
  readonly offset: number
}

/** A line without its comment, and by how many parentheses it opens more than it closes; quoted text counts for neither. */
export function uncommented(line: string): { readonly text: string; readonly depth: number } {
  let quoted = false
  let depth = 0
  for (let i = 0; i < line.length; i++) {
    const unit = line[i]
    if (unit === '\\') i += 1
    else if (unit === '"') quoted = !quoted
    else if (quoted) continue
    else if (unit === '(') depth += 1
    else if (unit === ')') depth -= 1
    else if (unit === ';') return { text: line.slice(0, i), depth }
  }
  return { text: line, depth }
}
