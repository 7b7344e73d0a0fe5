import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { count } from '../words.js'
import { fallbackBlocks } from './fallback-blocks.js'
import { frontierBlocks } from './frontier.js'
import { orderOfWork, where } from './order-of-work.js'
import { buysInstead, type PlanGround, raisesSurvivors } from './worth.js'

/** The first part of a plan: what the changes do together, their order, what they cannot do, and the frontier. */
export function planBlocks(plan: Plan, db: VendorDb, ground?: PlanGround): Block[] {
  return [
    { kind: 'heading', level: 1, text: [`What to change: ${plan.subject.name}, as of ${plan.subject.asOf}`] },
    ...planSummary(plan, db, ground),
    ...orderOfWork(plan, db, 2, ground),
    ...notAvoidable(plan, db),
    ...frontierBlocks(plan, 2),
  ]
}

/** The second part: per function every fallback with what it takes. */
export function planDetail(plan: Plan, db: VendorDb): Block[] {
  return fallbackBlocks(plan, db)
}

/** What the changes do together, and how sure it is that none do better. */
export function planSummary(plan: Plan, db: VendorDb, ground?: PlanGround): Block[] {
  const removed = plan.steps.reduce((sum, step) => sum + step.removes.length, 0)
  const fewest = plan.isProved
    ? 'Proved: no other choice removes more, or as many in fewer hours.'
    : `The search ended early: no choice removes more than ${plan.atMost}, and as many take ${count(Math.floor(plan.atLeastHours), 'hour')} or more.`
  const lead =
    plan.avoidable.length === 0
      ? 'No single point of failure was found that another vendor, an own system or another channel would remove.'
      : `${count(plan.steps.length, 'change')} remove${plan.steps.length === 1 ? 's' : ''} ${removed} of ${count(plan.avoidable.length, 'avoidable single point')} of failure, in about ${count(Math.round(plan.hours), 'hour')} of work. ${fewest}`
  const budget = plan.budgetHours === undefined ? '' : ` Budget: ${count(plan.budgetHours, 'hour')} of work.`
  return [
    { kind: 'lead', text: [lead] },
    ...(plan.steps.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: [`${worthOf(plan, db, ground)}${budget}`] }]),
    { kind: 'paragraph', text: [FAIRNESS[fairnessOf(plan)]] },
  ]
}

/** How many essential capabilities survive before and after; where that does not change, what is bought instead. */
function worthOf(plan: Plan, db: VendorDb, ground?: PlanGround): string {
  if (!raisesSurvivors(plan)) return `${buysInstead(plan, db, ground)}${ground === undefined ? unseen(plan) : ''}`
  const { survivingBefore } = plan.steps[0]!
  const { survivingAfter } = plan.steps.at(-1)!
  return `Of ${count(plan.essential, 'essential capability')}, ${survivingBefore} survive the loss of any one company today, and ${survivingAfter} after these changes.${unseen(plan)}`
}

function unseen({ notSeen = [] }: Plan): string {
  if (notSeen.length === 0) return ''
  return ` Of ${notSeen.length} no vendor was seen, so nothing is said of ${notSeen.length === 1 ? 'it' : 'them'}.`
}

/** What the plan is no answer to, in the words that fit its trigger. */
const FAIRNESS = {
  any: 'The fallbacks are for the day on which one company leaves, whatever its reason. They are not ranked by what a vendor tolerates, and another country does not get around sanctions or a legal order: for those take legal advice.',
  content:
    'For a decision over content no other vendor is proposed. First: compliance with the terms, an appeal, an export while it can be made, an orderly exit; then what one runs oneself.',
  legal:
    'For sanctions and legal orders no other vendor and no jurisdiction is proposed. Take legal advice; a general licence or a humanitarian exemption may apply.',
} as const

function fairnessOf({ trigger }: Plan): keyof typeof FAIRNESS {
  if (trigger === 'content-policy' || trigger === 'political-pressure') return 'content'
  return trigger === 'sanctions' || trigger === 'legal-order' ? 'legal' : 'any'
}

function notAvoidable(plan: Plan, db: VendorDb): Block[] {
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text: [text] })
  return [
    ...(plan.notAvoidable.length === 0
      ? []
      : [
          heading('No real alternative'),
          {
            kind: 'paragraph' as const,
            text: [
              'What is named softens the loss and does not undo it. Accept each with a date and an owner (acceptances in holdfast.yaml).',
            ],
          },
          {
            kind: 'list' as const,
            items: plan.notAvoidable.map(
              (one): Inline => [
                { strong: where(one, db) },
                `: ${one.why}. `,
                one.mitigations.length === 0
                  ? 'Nothing that softens the loss is on file.'
                  : `Softens the loss: ${one.mitigations.join('; ')}.`,
              ],
            ),
          },
        ]),
    ...(plan.shared.length === 0
      ? []
      : [
          heading('What these changes do not part'),
          { kind: 'list' as const, items: plan.shared.map(({ title }): Inline => [title]) },
        ]),
  ]
}
