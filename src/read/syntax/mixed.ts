import { blank, blankTemplates, firstDirective, type Insert } from './template-blanks.js'

/** A text of which nothing is left but what its syntax can read. */
export interface Unmixed {
  /** Of the same length, so that offsets stay true. */
  readonly text: string
  /** What was passed over, and the first line of it. */
  readonly reason: string
}

const CONFLICT = /^<{7}(?: |$)/m
/** The lines that git puts around both sides of a conflict (https://git-scm.com/docs/git-merge#_how_conflicts_are_presented). */
const CONFLICT_LINES = /^(?:[<>|]{7}(?: [^\r\n]*)?|={7})(?=\r?$)/gm

/**
 * Takes out what others wrote into a text: directives of a template language and marks of a merge conflict, of which both
 * sides stay. Undefined where it holds neither.
 */
export function unmixed(text: string, insert: Insert): Unmixed | undefined {
  const directive = firstDirective(text)
  const conflict = CONFLICT.exec(text)?.index
  if (directive === undefined && conflict === undefined) return undefined
  const merged = conflict === undefined ? text : text.replace(CONFLICT_LINES, blank)
  return {
    text: directive === undefined ? merged : blankTemplates(merged, insert),
    reason: reasonOf(text, directive ?? Infinity, conflict ?? Infinity),
  }
}

function reasonOf(text: string, directive: number, conflict: number): string {
  const line = text.slice(0, Math.min(directive, conflict)).split('\n').length
  return directive < conflict
    ? `line ${line}: a template; what its directives insert was passed over`
    : `line ${line}: an unresolved merge conflict; both sides were read`
}
