import type { Assessment } from '../model/assessment.js'
import type { Block, Inline } from './blocks.js'

/** The risks that somebody lets through, each with who answers for it and until when: a section for the board. */
export function acceptedRisks(assessment: Assessment): Block[] {
  const rows = suppressedOf(assessment).map(({ severity, rule, title, suppressed }): Inline[] => [
    [{ severity }],
    [`${rule} ${title}`],
    [suppressed.by],
    [suppressed.owner],
    [suppressed.reason],
    [suppressed.expires],
  ])
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: ['Accepted risks'] },
        { kind: 'table', head: ['Severity', 'Finding', 'By', 'Owner', 'Reason', 'Until'], rows },
      ]
}

/** The same in a few lines, for the desk. */
export function acceptedLines(assessment: Assessment): Block[] {
  const items = suppressedOf(assessment).map(
    ({ severity, rule, title, suppressed: { by, owner, reason, expires } }): Inline => [
      { severity },
      ` ${title} (${rule}): ${by} by ${owner} until ${expires}, ${reason}`,
    ],
  )
  return items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: [{ strong: 'Let through:' }] },
        { kind: 'list', items },
      ]
}

function suppressedOf({ findings }: Assessment) {
  return findings.flatMap(({ suppressed, ...finding }) =>
    suppressed === undefined ? [] : [{ ...finding, suppressed }],
  )
}
