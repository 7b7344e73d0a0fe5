import { createHash } from 'node:crypto'
import { visible } from '../util/safe-text.js'

/** How a text differs from the one before. */
export interface Change {
  readonly added: number
  readonly removed: number
  /** The first of them, in reading order, cut short and fit to be shown. */
  readonly sentences: readonly { readonly change: 'added' | 'removed'; readonly text: string }[]
}

const MOST_SENTENCES = 10
const LONGEST_SENTENCE = 200

/** The same for the same words, wherever lines and sentences end. */
export function fingerprintOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join(' '), 'utf8').digest('hex')
}

/**
 * Sentences that only one of two texts has, each as often as it is missing in the other. Linear, whatever the texts are;
 * sentences that have merely moved are no change.
 */
export function compareLines(before: readonly string[], after: readonly string[]): Change {
  const removed = onlyIn(before, after)
  const added = onlyIn(after, before)
  const inOrder = [
    ...removed.map((one) => ({ ...one, change: 'removed' as const })),
    ...added.map((one) => ({ ...one, change: 'added' as const })),
  ].sort((a, b) => a.at - b.at)
  return {
    added: added.length,
    removed: removed.length,
    sentences: inOrder.slice(0, MOST_SENTENCES).map(({ change, line }) => ({ change, text: visible(cut(line)) })),
  }
}

function onlyIn(lines: readonly string[], others: readonly string[]): { readonly at: number; readonly line: string }[] {
  const counts = new Map<string, number>()
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1)
  return lines.flatMap((line, at) => {
    const left = counts.get(line) ?? 0
    if (left === 0) return [{ at, line }]
    counts.set(line, left - 1)
    return []
  })
}

/** Counts letters, not halves of them. */
function cut(line: string): string {
  if (line.length <= LONGEST_SENTENCE) return line
  const letters = [...line.slice(0, 2 * (LONGEST_SENTENCE + 1))]
  return letters.length <= LONGEST_SENTENCE ? letters.join('') : `${letters.slice(0, LONGEST_SENTENCE - 1).join('')}…`
}
