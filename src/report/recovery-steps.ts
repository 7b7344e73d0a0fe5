import type { CompanyLoss } from '../model/company-loss.js'
import type { Lane, RecoveryStep, StepSource } from '../model/recovery.js'
import type { VendorDb } from '../model/vendor-db.js'
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

/** What the recovery times are made of: one table, so that every number can be checked and put right. */
export function recoverySteps(cards: readonly Card[], db: VendorDb): Block[] {
  const timed = cards.flatMap(({ name, loss }) =>
    loss.recovery === undefined
      ? []
      : [{ name: `${name}: ${inSentence(db.capability(loss.recovery.capability).title)}`, recovery: loss.recovery }],
  )
  if (timed.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: ['Appendix: steps of recovery'] },
    {
      kind: 'paragraph',
      text: [
        'First steps, then the longer of own work (added up) and the longest wait, then last steps. Correct a step under recoverySteps in holdfast.yaml.',
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

/** The steps of one recovery, each with its source. */
export function stepsTable(steps: readonly RecoveryStep[]): Block {
  return {
    kind: 'table',
    head: ['Step', 'When', 'Hours at best', 'usually', 'at worst', 'Source'],
    rows: steps.map((step) => row('', step).slice(1)),
  }
}

function row(name: string, step: RecoveryStep): Inline[] {
  return [[name], [step.name], [WHEN[step.lane]], ...hours(step), sourceText(step.source)]
}

function totalRow(name: string, recovery: NonNullable<CompanyLoss['recovery']>): Inline[] {
  const { mean, p10, p90 } = recovery
  return [
    [{ strong: name }],
    [{ strong: 'Recovery' }],
    [`mean ${duration(mean)}; four of five within ${durationRange([p10, p90])}`],
    ...hours(recovery),
    ['sum of the steps'],
  ]
}

function hours({
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
