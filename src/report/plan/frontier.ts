import type { Plan } from '../../model/plan.js'
import type { Block, Inline } from '../blocks.js'
import { thousands } from '../words.js'

/** How far one, two, three … changes go: hours, single points removed and what survives, with a bar for each. */
export function frontierBlocks(plan: Plan, level: 2 | 3): Block[] {
  if (plan.frontier.length === 0) return []
  const most = plan.avoidable.length
  const raises = hasRise(plan)
  return [
    { kind: 'heading', level, text: ['How far so many changes go'] },
    {
      kind: 'paragraph',
      text: [
        'Each line is the best choice of that many changes, made anew: what removes most, then what takes fewest hours. The order of work begins with what takes fewest hours for each single point instead, so its first steps may be others.',
      ],
    },
    {
      kind: 'table',
      head: ['Changes', 'Hours', 'Single points removed', ...(raises ? ['Survive'] : []), 'Share'],
      rows: plan.frontier.map((one): Inline[] => [
        [String(one.changes)],
        [thousands(Math.round(one.hours))],
        [`${one.removed} of ${most}${one.isProved ? '' : ' or more'}`],
        ...(raises ? [[`${one.surviving} of ${plan.essential}`]] : []),
        [{ bar: one.removed / Math.max(1, most) }],
      ]),
    },
  ]
}

/** Whether what survives differs between any two lines: a column of one number says nothing. */
function hasRise({ frontier, steps }: Plan): boolean {
  return new Set([...frontier.map(({ surviving }) => surviving), steps[0]?.survivingBefore ?? 0]).size > 1
}

/** The same as a Mermaid chart in a fence: bars for single points removed, a line for capabilities that survive. */
export function frontierChart(plan: Plan): string | undefined {
  const { frontier, avoidable, essential } = plan
  if (frontier.length === 0) return undefined
  const list = (numbers: readonly number[]) => `[${numbers.join(', ')}]`
  return [
    '```mermaid',
    'xychart-beta',
    hasRise(plan)
      ? '  title "Single points removed (bars), capabilities that survive (line)"'
      : '  title "Single points removed"',
    `  x-axis "changes" ${list(frontier.map(({ changes }) => changes))}`,
    `  y-axis "number" 0 --> ${Math.max(avoidable.length, essential, 1)}`,
    `  bar ${list(frontier.map(({ removed }) => removed))}`,
    ...(hasRise(plan) ? [`  line ${list(frontier.map(({ surviving }) => surviving))}`] : []),
    '```',
  ].join('\n')
}
