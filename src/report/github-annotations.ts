import type { Finding, Severity } from '../model/finding.js'
import { visible } from '../util/safe-text.js'
import { cut } from './calm-text.js'
import { findingText } from './finding-text.js'
import { findingsForThePublic, heldBack } from './for-the-public.js'
import type { Format } from './format.js'
import { plainPath } from './places.js'

/** GitHub keeps ten errors and ten warnings of a step (docs.github.com, REST reference of check runs). */
export const MOST_PER_LEVEL = 10
/** Assumption: an annotation is read in one glance. */
const LONGEST = 1000

const LEVEL: Readonly<Record<Severity, 'error' | 'warning'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'warning',
}

/** Workflow commands that annotate the lines of a pull request. Each line is a command of ours; what it quotes is data in it. */
export const githubAnnotations: Format = (assessment, options) => {
  const { shown, counted } = findingsForThePublic(assessment, options)
  const kept = (['error', 'warning'] as const).flatMap((level) => {
    const ofLevel = shown.filter(({ severity, suppressed }) => LEVEL[severity] === level && !suppressed)
    const lines = ofLevel.slice(0, MOST_PER_LEVEL).map((finding) => annotation(level, annotationOf(finding)))
    const rest = ofLevel.length - lines.length
    return rest > 0 ? [...lines, notice(`${rest} more findings at the level of ${level}; see the report.`)] : lines
  })
  const held = counted.map(({ rule, findings }) => notice(`${rule}: ${heldBack(findings.length)}.`))
  return [...kept, ...held].map((line) => `${line}\n`).join('')
}

function annotationOf(finding: Finding): Annotation {
  const { rule, severity, evidence } = finding
  return { at: evidence[0]?.location, title: `${rule} ${severity}`, text: findingText(finding) }
}

/** What an annotation says, and where; without a place it stands above all files. */
export interface Annotation {
  readonly at: { readonly path: string; readonly line: number; readonly column: number } | undefined
  readonly title: string
  readonly text: string
}

/** One annotation, as a command. */
export function annotation(level: 'error' | 'warning', { at, title, text }: Annotation): string {
  const properties = [
    ...(at ? [`file=${property(plainPath(at.path))}`, `line=${at.line}`, `col=${at.column}`] : []),
    `title=${property(title)}`,
  ]
  return `::${level} ${properties.join(',')}::${data(cut(text, LONGEST))}`
}

/** Something to be told that is no fault, as a command. */
export function notice(text: string): string {
  return `::notice title=holdfast::${data(text)}`
}

/** The level at which a severity is annotated. */
export function levelOf(severity: Severity): 'error' | 'warning' {
  return LEVEL[severity]
}

/** As `@actions/core` escapes the message of a command. */
function data(text: string): string {
  return visible(text).replace(/[%\r\n]/g, encoded)
}

/** As `@actions/core` escapes a property of a command. */
function property(text: string): string {
  return visible(text).replace(/[%\r\n:,]/g, encoded)
}

function encoded(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
