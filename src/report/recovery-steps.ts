import { z } from 'zod'
import type { Capability } from '../model/capability.js'
import { RecoveryStepSchema } from '../model/company-loss.js'
import type { Lane, Recovery, RecoveryStep, StepSource } from '../model/recovery.js'
import type { VendorDb } from '../model/vendor-db.js'
import { groupBy } from '../util/sort.js'
import type { Block, Inline } from './blocks.js'
import type { Card } from './cards.js'
import { duration, durationRange, inSentence, thousands } from './words.js'

/** When a step happens, in words. */
const WHEN: Readonly<Record<Lane, string>> = {
  start: 'first',
  work: 'own work, one after the other',
  wait: 'waiting, beside the work',
  finish: 'last',
}

/** What the recovery times are made of: every one that the report rests on, so that each number can be checked and put right. */
export function recoverySteps(cards: readonly Card[], db: VendorDb): Block[] {
  const timed = timesOf(cards, db)
  if (timed.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: ['Appendix: steps of recovery'] },
    {
      kind: 'paragraph',
      text: [
        `Hours that pass by the clock from the loss until the function is served again, not hours of work; an hour of own work counts as an hour that passes (assumption: in an emergency a team works in turns). ${HOW_IT_ADDS} Correct a step under recoverySteps in holdfast.yaml.`,
      ],
    },
    {
      kind: 'table',
      head: ['Company and capability', 'Step', 'When', 'Hours at best', 'usually', 'at worst', 'Source'],
      rows: timed.flatMap(({ name, recovery }) => [
        ...recovery.steps.map((step) => row(name, step)),
        totalRow(name, recovery),
      ]),
    },
  ]
}

const HOW_IT_ADDS =
  'First steps are added up; then own work goes on while others are waited for, so that only the longer of the two counts: work added up, or the longest wait; last steps are added.'

interface Timed {
  readonly name: string
  readonly recovery: Recovery
}

/** One entry for companies whose steps are the same, by card and then by finding; the card's own estimate stands first. */
function timesOf(cards: readonly Card[], db: VendorDb): Timed[] {
  const all = cards.flatMap(({ name, loss, findings }) => {
    const title = (capability: Capability) => inSentence(db.capability(capability).title)
    const own =
      loss.recovery === undefined
        ? []
        : [{ name, what: title(loss.recovery.capability), recovery: loss.recovery as Recovery }]
    const found = findings.flatMap(({ capability, facts }) => {
      const recovery = Steps.safeParse(facts['recovery'])
      return capability === undefined || !recovery.success
        ? []
        : [{ name, what: title(capability), recovery: recovery.data }]
    })
    return [...own, ...found]
  })
  const alike = groupBy(all, ({ what, recovery }) =>
    JSON.stringify([what, recovery.low, recovery.likely, recovery.high, recovery.steps]),
  )
  return [...alike.values()].map((group) => ({
    name: `${[...new Set(group.map(({ name }) => name))].join('; ')}: ${group[0]!.what}`,
    recovery: group[0]!.recovery,
  }))
}

/** As a finding carries it; a saved assessment may hold anything there. */
const hours = z.number().min(0)
const Steps = z.object({
  low: hours,
  likely: hours,
  high: hours,
  mean: hours,
  p10: hours,
  p90: hours,
  steps: z.array(RecoveryStepSchema),
})

/** The steps of one recovery, each with its source. */
export function stepsTable(steps: readonly RecoveryStep[]): Block {
  return {
    kind: 'table',
    head: ['Step', 'When', 'Hours at best', 'usually', 'at worst', 'Source'],
    rows: steps.map((step) => row('', step).slice(1)),
  }
}

function row(name: string, step: RecoveryStep): Inline[] {
  return [[name], [step.name], [WHEN[step.lane]], ...cellsOf(step), sourceText(step.source)]
}

function totalRow(name: string, recovery: Recovery): Inline[] {
  const { mean, p10, p90 } = recovery
  return [
    [{ strong: name }],
    [{ strong: 'Recovery' }],
    [`mean ${duration(mean)}; four of five within ${durationRange([p10, p90])}`],
    ...cellsOf(recovery),
    [sumText(recovery.steps)],
  ]
}

/** «2 + the longer of work 720 and waiting 24, at best»: how the line above is reached, so that it can be added by hand. */
function sumText(steps: readonly RecoveryStep[]): string {
  const at = (lane: Lane) => steps.filter((step) => step.lane === lane).map(({ likely }) => likely)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  const [start, work, wait, finish] = [sum(at('start')), sum(at('work')), Math.max(0, ...at('wait')), sum(at('finish'))]
  const middle =
    wait === 0
      ? `work ${thousands(work)}`
      : `the longer of work ${thousands(work)} and the longest wait ${thousands(wait)}`
  const parts = [
    ...(start > 0 ? [`first ${thousands(start)}`] : []),
    middle,
    ...(finish > 0 ? [`last ${thousands(finish)}`] : []),
  ]
  return `usually: ${parts.join(' + ')}`
}

function cellsOf({
  low,
  likely,
  high,
}: {
  readonly low: number
  readonly likely: number
  readonly high: number
}): Inline[] {
  return [low, likely, high].map((one): Inline => [thousands(one)])
}

function sourceText(source: StepSource): Inline {
  if ('url' in source) return [{ code: source.url }, ` (read ${source.checked})`]
  if ('declared' in source) return [`declared: ${source.declared}`]
  return [`assumption: ${source.assumption}`]
}
