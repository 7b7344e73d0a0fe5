import type { ExitStep } from '../../model/exit-plan.js'
import type { Block, Inline } from '../blocks.js'
import { count, durationRange, enumerate, inSentence } from '../words.js'
import type { ExitPlanText } from './text.js'

/** Rules whose findings tell an attacker where to push; the public reads their number only. */
const DELICATE = new Set(['HF106', 'HF107', 'HF108', 'HF113', 'HF114', 'HF115'])

/** More capabilities than these in one line are no help. Assumption. */
const MOST_NAMED = 4

/** One step: what, why, how, by whom and how long. */
export function stepBlocks(step: ExitStep, number: string, { db, isPrivate }: ExitPlanText): Block[] {
  const isHidden = !isPrivate && step.rule !== undefined && DELICATE.has(step.rule)
  const what =
    step.capabilities.length === 0 || step.capabilities.length > MOST_NAMED
      ? ''
      : ` For ${enumerate(step.capabilities.map((one) => inSentence(db.capability(one).title)))}.`
  const rule = step.rule === undefined ? '' : ` Because of ${step.rule}.`
  const hidden = isHidden ? ` ${count(step.details.length, 'finding')}, shown with --include-sensitive.` : ''
  const source: Inline =
    step.source === undefined ? [] : [' Source: ', { code: step.source.url }, ` (read ${step.source.checked}).`]
  return [
    {
      kind: 'paragraph',
      text: [
        { strong: `${number} ${step.title}.` },
        ` ${step.text}${what}${rule}${hidden} By: ${step.by}; ${hoursText(step.hours)}.`.replace(/^ +/, ' '),
        ...source,
      ],
    },
    ...(step.commands.length === 0 ? [] : [{ kind: 'commands' as const, lines: step.commands }]),
    ...(isHidden || step.details.length === 0 ? [] : [{ kind: 'list' as const, items: step.details.map(detail) }]),
  ]
}

/** An address alone or in brackets at the end is code: it reads as written in the raw text too, and is no link. */
function detail(text: string): Inline {
  const [, before = '', address = '', after = ''] = /^(|.*\()(https?:\/\/[^\s()]+)(\)?)$/.exec(text) ?? []
  return address === '' ? [text] : [before, { code: address }, after].filter((part) => part !== '')
}

/** «15 to 60 minutes (assumption)»: every length of a step of the plan is one. */
function hoursText([low, high]: ExitStep['hours']): string {
  if (high <= 1) return `${Math.round(low * 60)} to ${Math.round(high * 60)} minutes (assumption)`
  if (low < 1) return `${Math.round(low * 60)} minutes to ${count(high, 'hour')} (assumption)`
  if (high >= 48 && low < 24) return `${count(low, 'hour')} to ${count(Math.round(high / 24), 'day')} (assumption)`
  return `${durationRange([low, high])} (assumption)`
}
