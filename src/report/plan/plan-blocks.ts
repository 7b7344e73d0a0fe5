import type { Plan, PlanPoint } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { count, duration, inSentence, thousands } from '../words.js'

/** The plan: order of work, what each step buys, what cannot be avoided, and the frontier. */
export function planBlocks(plan: Plan, db: VendorDb): Block[] {
  const where = ({ capability, component, vendor }: PlanPoint) =>
    `${inSentence(db.capability(capability).title)} of ${component} (${db.nameOf(vendor)})`
  const removed = plan.steps.reduce((sum, step) => sum + step.removes.length, 0)
  return [
    { kind: 'heading', level: 1, text: [`What to change: ${plan.subject.name}, as of ${plan.subject.asOf}`] },
    {
      kind: 'lead',
      text: [
        `${count(plan.steps.length, 'change')} remove ${removed} of ${count(plan.avoidable.length, 'avoidable single point')} of failure, in about ${thousands(Math.round(plan.hours))} hours (assumption unless a step says otherwise).`,
        plan.isProved
          ? ' No other choice does more, or as much in fewer hours.'
          : ` The search ended early; no choice removes more than ${plan.atMost}.`,
        ...(plan.budgetHours === undefined ? [] : [` Budget: ${thousands(plan.budgetHours)} hours of work.`]),
      ],
    },
    ...table(
      'Order of work',
      ['', 'Change', 'Set up, hours', 'Work, hours', 'Serves', 'Capabilities that survive'],
      plan.steps.map((step, index): Inline[] => [
        [String(index + 1)],
        [`${step.title} (${step.kind})`],
        [thousands(step.setUpHours)],
        [thousands(Math.round(step.workHours))],
        [step.removes.map(where).join('; ')],
        [`${step.survivingBefore} → ${step.survivingAfter} of ${plan.essential}`],
      ]),
    ),
    ...(plan.steps.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: plan.steps.map(
              (step): Inline => [
                { strong: step.title },
                `: ${step.why}${step.but === undefined ? '' : `; against it: ${step.but}`}.`,
              ],
            ),
          },
        ]),
    ...table(
      'No real alternative',
      ['What', 'Why', 'What softens the loss'],
      plan.notAvoidable.map((one): Inline[] => [[where(one)], [one.why], [one.mitigations.join('; ') || '–']]),
    ),
    ...table(
      'How far so many changes go',
      ['Changes', 'Single points removed', 'Work', 'Survive', ''],
      plan.frontier.map((one): Inline[] => [
        [String(one.changes)],
        [String(one.removed)],
        [duration(one.hours)],
        [`${one.surviving} of ${plan.essential}`],
        ['█'.repeat(Math.round((one.removed / Math.max(1, plan.avoidable.length)) * 20))],
      ]),
    ),
  ]
}

function table(title: string, head: readonly string[], rows: readonly Inline[][]): Block[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: [title] },
    { kind: 'table', head, rows },
  ]
}
