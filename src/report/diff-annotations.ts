import type { Change, Comparison } from '../model/comparison.js'
import { annotation, levelOf, MOST_PER_LEVEL, notice } from './github-annotations.js'

/** What a change of the code made worse. */
const WORSE: ReadonlySet<Change['turn']> = new Set(['came', 'worse', 'exposed'])

/**
 * Workflow commands for what a change made worse: on a line where that line is of the change, else as a notice without a line, for an
 * annotation far from what was written is an annotation of somebody else's work.
 */
export function diffAnnotations({ changes }: Comparison): string {
  const worse = changes.filter(({ kind, cause, turn }) => kind === 'finding' && cause === 'code' && WORSE.has(turn))
  const lines = (['error', 'warning'] as const).flatMap((level) => {
    const ofLevel = worse.filter(({ severity }) => severity !== undefined && levelOf(severity) === level)
    const rest = ofLevel.length - MOST_PER_LEVEL
    return [
      ...ofLevel.slice(0, MOST_PER_LEVEL).map((one) => annotated(level, one)),
      ...(rest > 0 ? [notice(`${rest} more at the level of ${level}; see the summary.`)] : []),
    ]
  })
  const held = worse
    .filter(({ severity }) => severity === undefined)
    .map(({ rule, text }) => notice(`${rule}: ${text}.`))
  return [...lines, ...held].map((line) => `${line}\n`).join('')
}

function annotated(level: 'error' | 'warning', { rule, severity, text, place, isOnChangedLine }: Change): string {
  const at = isOnChangedLine === false ? undefined : place
  const where = at === undefined && place !== undefined ? ` (${place.path}:${place.line})` : ''
  return annotation(level, { at, title: `${rule} ${severity}`, text: `${text}${where}` })
}
