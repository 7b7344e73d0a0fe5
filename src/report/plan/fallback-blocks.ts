import type { Fallback, FunctionFallbacks, Plan } from '../../model/plan.js'
import type { Estimate } from '../../model/recovery.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { count, durationRange, thousands } from '../words.js'
import { KINDS, where } from './order-of-work.js'

/** Per function its fallbacks with effort, waits, data route, what speaks for and against each, and sources. */
export function fallbackBlocks(plan: Plan, db: VendorDb): Block[] {
  if (plan.fallbacks.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: ['Fallbacks per function'] },
    {
      kind: 'paragraph',
      text: [
        'Who speaks a standard of the vendor stands first, then whom the vendor database names. None shares an owner or a hard upstream with what it replaces, is forbidden by the policy, or is objected to. Hours are assumptions.',
      ],
    },
    ...plan.fallbacks.flatMap((one) => functionBlocks(one, db)),
  ]
}

function functionBlocks(one: FunctionFallbacks, db: VendorDb): Block[] {
  const [first] = one.fallbacks
  const title = where(one, db)
  return [
    { kind: 'heading', level: 3, text: [title.charAt(0).toUpperCase() + title.slice(1)] },
    {
      kind: 'paragraph',
      text: [
        `${usage(one)}Work: ${hours(first!.work)}. Waits for others: ${waits(first!)}. Data: ${first!.data ?? 'no way to export is on file'}. Independent of each other: ${one.independent} of ${count(one.fallbacks.length, 'fallback')}.`,
      ],
    },
    {
      kind: 'list',
      items: [
        ...one.fallbacks.map((fallback) => fallbackLine(fallback)),
        ...one.setAside.map((aside): Inline => [{ strong: `Not ${aside.title}` }, `: ${aside.why}.`]),
      ],
    },
  ]
}

function fallbackLine(one: Fallback): Inline {
  const parts = [
    `For it: ${one.why}`,
    `against it: ${one.but ?? 'nothing is on file'}`,
    ...(one.standards.length === 0 ? [] : [`standard: ${one.standards.join(', ')}`]),
    `set-up ${hours(one.setUp)}`,
    ...(one.commonCountry === undefined ? [] : [`an order or sanction in ${one.commonCountry} reaches both`]),
    ...(one.countsWith === undefined
      ? []
      : [`counts as one with ${one.countsWith.title}, for both fall with the same company`]),
    `source: ${one.sources.join(', ')}`,
  ]
  const licence = one.licence === undefined ? '' : `, licence ${one.licence}`
  return [{ strong: one.title }, ` (${KINDS[one.kind]}${licence}). ${parts.join('; ')}.`]
}

function usage({ operations, proprietary }: FunctionFallbacks): string {
  if (operations === undefined) return ''
  const own = proprietary.length === 0 ? '' : `, among them proprietary: ${proprietary.join(', ')}`
  return `Code names ${count(operations, 'part')} of the service${own}. `
}

function waits({ leadTimes }: Fallback): string {
  if (leadTimes.length === 0) return 'none known'
  return leadTimes.map((one) => `${one.step} (${durationRange(one.hours)}; ${one.source})`).join(', ')
}

/** «1 to 20 hours, usually 8». */
function hours({ low, likely, high }: Estimate): string {
  const [from, usual, to] = [low, likely, high].map((one) => thousands(Math.round(one)))
  return from === to ? count(Math.round(high), 'hour') : `${from} to ${to} hours, usually ${usual}`
}
