import type { Assessment } from '../model/assessment.js'
import type { Comparison } from '../model/comparison.js'
import type { Block } from './blocks.js'
import { diffSections } from './diff-blocks.js'
import { comparisonForThePublic } from './diff-for-the-public.js'
import type { FormatOptions } from './format.js'
import { summarySections, wholeSections } from './github-summary.js'

/**
 * Begins every comment of ours, unseen, so that it is found again. Nothing from the audited tree can look like it: Markdown of ours
 * writes every `<` of it as an entity.
 */
export const COMMENT_MARKER = '<!-- holdfast: what stops if a company drops us -->'

/** GitHub takes 65,536 characters («Body is too long»); counted in bytes, with room for the marker. */
const MOST_BYTES = 65_536 - 1024
const CUT = 'More was left out: a comment holds no more. `holdfast report` has all.\n'

/** An assessment as a comment on a pull request: the step summary, shorter. */
export function commentOf(assessment: Assessment, options: FormatOptions): string {
  return marked(summarySections(assessment, options))
}

/** A comparison as a comment; held back is what a step summary holds back too. */
export function commentOfChange(comparison: Comparison, includeSensitive: boolean): string {
  return marked(diffSections(includeSensitive ? comparison : comparisonForThePublic(comparison)))
}

function marked(sections: readonly Block[][]): string {
  return `${COMMENT_MARKER}\n${wholeSections(sections, MOST_BYTES, CUT)}`
}
