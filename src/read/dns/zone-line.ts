/** What one line of a zone file says. */
export interface PlainLine {
  /** Without its comment. */
  readonly text: string
  /** By how many parentheses it opens more than it closes; quoted text counts for neither. */
  readonly depth: number
  /** Whether it ends inside quoted text. */
  readonly isQuoteOpen: boolean
}

/** A line without its comment; see `PlainLine`. */
export function uncommented(line: string): PlainLine {
  let isQuoteOpen = false
  let depth = 0
  for (let i = 0; i < line.length; i++) {
    const unit = line[i]
    if (unit === '\\') i += 1
    else if (unit === '"') isQuoteOpen = !isQuoteOpen
    else if (isQuoteOpen) continue
    else if (unit === '(') depth += 1
    else if (unit === ')') depth -= 1
    else if (unit === ';') return { text: line.slice(0, i), depth, isQuoteOpen }
  }
  return { text: line, depth, isQuoteOpen }
}
