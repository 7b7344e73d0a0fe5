import type { Plan } from '../../model/plan.js'
import type { Block, Inline } from '../blocks.js'
import { thousands } from '../words.js'

/** Cells of the longest bar. */
const BAR = 20

/** How far one, two, three … changes go: hours, single points removed and what survives, with a bar for each. */
export function frontierBlocks(plan: Plan, level: 2 | 3): Block[] {
  if (plan.frontier.length === 0) return []
  const most = plan.avoidable.length
  return [
    { kind: 'heading', level, text: ['How far so many changes go'] },
    {
      kind: 'table',
      head: ['Changes', 'Hours', 'Removed', 'Survive', 'Single points removed'],
      rows: plan.frontier.map((one): Inline[] => [
        [String(one.changes)],
        [thousands(Math.round(one.hours))],
        [`${one.removed} of ${most}${one.isProved ? '' : ' or more'}`],
        [`${one.surviving} of ${plan.essential}`],
        ['█'.repeat(Math.round((one.removed / Math.max(1, most)) * BAR)).padEnd(BAR, '░')],
      ]),
    },
  ]
}

/** The same as a Mermaid chart in a fence: bars for single points removed, a line for capabilities that survive. */
export function frontierChart({ frontier, avoidable, essential }: Plan): string | undefined {
  if (frontier.length === 0) return undefined
  const list = (numbers: readonly number[]) => `[${numbers.join(', ')}]`
  return [
    '```mermaid',
    'xychart-beta',
    '  title "Single points removed (bars), capabilities that survive (line)"',
    `  x-axis "changes" ${list(frontier.map(({ changes }) => changes))}`,
    `  y-axis "number" 0 --> ${Math.max(avoidable.length, essential, 1)}`,
    `  bar ${list(frontier.map(({ removed }) => removed))}`,
    `  line ${list(frontier.map(({ surviving }) => surviving))}`,
    '```',
  ].join('\n')
}
