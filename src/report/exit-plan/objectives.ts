import type { ExitObjective, ExitPlan } from '../../model/exit-plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { count, duration, durationRange, enumerate, inSentence } from '../words.js'

/** What hangs on the vendor, what it promises, and how long recovery takes beside what is promised and can be borne. */
export function objectiveBlocks(plan: ExitPlan, db: VendorDb): Block[] {
  const named = (capabilities: ExitPlan['required']) =>
    enumerate(capabilities.map((one) => inSentence(db.capability(one).title)))
  return [
    {
      kind: 'lead',
      text: [
        plan.required.length === 0
          ? `As configured the product does without it; it serves ${named(plan.optional)}.`
          : `The product needs it for ${named(plan.required)}.`,
        ...(plan.required.length > 0 && plan.optional.length > 0
          ? [` Not needed as configured: ${named(plan.optional)}.`]
          : []),
        ` As of ${plan.subject.asOf}.`,
      ],
    },
    {
      kind: 'paragraph',
      text: [
        `${noticeText(plan)} Everything under «First day» that fetches needs access which a suspension takes away: what matters is fetched on a calendar, before. Steps name who carries them and decides; commands carry placeholders in <ANGLES>, and nothing of the product or its secrets.`,
      ],
    },
    ...(plan.objectives.length === 0 ? [] : [table(plan.objectives, db), words()]),
  ]
}

function noticeText({ noticeHours, retrievalDays }: ExitPlan): string {
  const notice =
    noticeHours === undefined
      ? 'No terms are on file; count on no notice.'
      : noticeHours === 0
        ? 'Its terms let it suspend at once.'
        : `Its terms promise ${duration(noticeHours)} of notice.`
  const retrieval =
    retrievalDays === undefined
      ? ' How long content can be fetched after the end is not on file.'
      : retrievalDays === 0
        ? ' No time is promised in which content can still be fetched.'
        : ` Content can be fetched for ${count(retrievalDays, 'day')} after the end of the contract, if the account may still log in.`
  return notice + retrieval
}

function table(objectives: readonly ExitObjective[], db: VendorDb): Block {
  return {
    kind: 'table',
    head: ['Capability', 'Recovery takes', 'usually', 'Promised (RTO)', 'Bearable (MTPD)', 'Kept'],
    rows: objectives.map((one): Inline[] => [
      [db.capability(one.capability).title],
      [durationRange([one.recoveryHours.low, one.recoveryHours.high])],
      [duration(one.recoveryHours.likely)],
      [one.promisedHours === undefined ? 'not declared' : duration(one.promisedHours)],
      [one.longestOutageHours === undefined ? 'not declared' : duration(one.longestOutageHours)],
      [kept(one)],
    ]),
  }
}

/** Whether the range of recovery lies within the shorter of both bounds. */
function kept({ recoveryHours, promisedHours, longestOutageHours }: ExitObjective): string {
  const bound = Math.min(promisedHours ?? Number.POSITIVE_INFINITY, longestOutageHours ?? Number.POSITIVE_INFINITY)
  if (bound === Number.POSITIVE_INFINITY) return 'not known'
  if (recoveryHours.high <= bound) return 'yes'
  return recoveryHours.low > bound ? 'no' : 'at best'
}

function words(): Block {
  return {
    kind: 'paragraph',
    text: [
      'ISO 22301: the recovery time objective (RTO) is when the function is to be back, the maximum tolerable period of disruption (MTPD) when its absence becomes unacceptable; the RTO must be the shorter. Declare them as promises and businessFunctions.longestOutageHours in holdfast.yaml; the product owner decides on both.',
    ],
  }
}
