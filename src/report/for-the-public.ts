import type { Assessment } from '../model/assessment.js'
import type { Finding } from '../model/finding.js'
import { byText, groupBy } from '../util/sort.js'
import type { FormatOptions } from './format.js'

/**
 * Rules whose findings would show an attacker the way in (what fails open, what locks administrators out, what leaks): where the
 * reader may be anybody, reports say how many there are and no more.
 */
export const SENSITIVE_RULES: ReadonlySet<string> = new Set(['HF106', 'HF107', 'HF108', 'HF113', 'HF114', 'HF115'])

/** What a report that anybody may read can say. */
export interface PublicFindings {
  readonly shown: readonly Finding[]
  /** Per rule, findings of which only the number is said. */
  readonly counted: readonly { readonly rule: string; readonly title: string; readonly findings: readonly Finding[] }[]
}

/** Parts the findings; nothing is held back where the caller asked for everything. */
export function findingsForThePublic(
  assessment: Assessment,
  { includeSensitive = false }: Pick<FormatOptions, 'includeSensitive'>,
): PublicFindings {
  if (includeSensitive) return { shown: assessment.findings, counted: [] }
  const held = assessment.findings.filter(({ rule }) => SENSITIVE_RULES.has(rule))
  const titles = new Map(assessment.rules.map(({ id, title }) => [id, title]))
  return {
    shown: assessment.findings.filter(({ rule }) => !SENSITIVE_RULES.has(rule)),
    counted: [...groupBy(held, ({ rule }) => rule)]
      .sort((a, b) => byText(a[0], b[0]))
      .map(([rule, findings]) => ({ rule, title: titles.get(rule) ?? rule, findings })),
  }
}

/** «2 findings; details only with --include-sensitive.» */
export function heldBack(findings: number): string {
  return `${findings === 1 ? '1 finding' : `${findings} findings`}; details only with --include-sensitive`
}

/** What the gate says, without the titles of findings that are held back. */
export function reasonsForThePublic(reasons: readonly string[], { counted }: PublicFindings): string[] {
  const titles = counted.flatMap(({ findings }) => findings.map(({ title }) => title))
  return reasonsWithout(titles, reasons)
}

/** Sentences in which these titles are not said. */
export function reasonsWithout(titles: readonly string[], reasons: readonly string[]): string[] {
  // The longest first: one title may begin with another.
  const held = [...new Set(titles)].sort((a, b) => b.length - a.length)
  return reasons.map((reason) => held.reduce((text, title) => text.replaceAll(title, '(not shown in public)'), reason))
}
