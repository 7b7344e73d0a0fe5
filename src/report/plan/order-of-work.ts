import type { Plan, PlanPoint } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { count, enumerate, inSentence, thousands } from '../words.js'
import { goesOn, type PlanGround, raisesSurvivors, sparedOutage } from './worth.js'

/** The changes in their order: what each takes, what goes on by it, and what survives before and after where that changes. */
export function orderOfWork(plan: Plan, db: VendorDb, level: 2 | 3, ground?: PlanGround): Block[] {
  if (plan.steps.length === 0) return []
  const raises = raisesSurvivors(plan)
  return [
    { kind: 'heading', level, text: ['Order of work'] },
    {
      kind: 'table',
      head: [
        'Step',
        'Change',
        'Hours',
        'What then goes on',
        'Single points removed',
        ...(ground === undefined ? [] : ['Outage spared (estimate)']),
        ...(raises ? ['Essential capabilities that survive'] : []),
      ],
      rows: plan.steps.map((step, index): Inline[] => [
        [String(index + 1)],
        [step.title],
        [thousands(Math.round(step.setUpHours + step.workHours))],
        [goesOn(step, db)],
        [String(step.removes.length)],
        ...(ground === undefined ? [] : [[sparedOutage(step, ground)]]),
        ...(raises ? [[survivors(step, plan.essential)]] : []),
      ]),
    },
    { kind: 'paragraph', text: [BESIDE_CARDS] },
    { kind: 'paragraph', text: [WHAT_HOURS_ARE] },
    {
      kind: 'list',
      isOrdered: true,
      items: plan.steps.map(
        (step): Inline => [
          { strong: step.title },
          ` (${KINDS[step.kind]}) for ${enumerate(step.removes.map((one) => where(one, db)))}. For it: ${step.why}.${step.but === undefined ? '' : ` Against it: ${step.but}.`}${saved(step.saves, db)}${reservation(step, db, ground)} Set-up ${count(Math.round(step.setUpHours), 'hour')}, work ${thousands(Math.round(step.workHours))}${places(step, ground)}.`,
        ],
      ),
    },
  ]
}

/** «1 of 8»; «1 of 8, was 0» by the step that changes it. */
function survivors({ survivingBefore, survivingAfter }: Plan['steps'][number], essential: number): string {
  return survivingBefore === survivingAfter
    ? `${survivingAfter} of ${essential}`
    : `${survivingAfter} of ${essential}, was ${survivingBefore}`
}

/** Why the same function may have another change on the card of its company. */
const BESIDE_CARDS =
  'This order is for all companies together: most single points for the hours. The first step on the card of a company is for its loss alone: what cannot be made anew first, then the way that its file names first. Where the two name different changes, that of the plan serves several functions or takes fewer hours.'

/** What the hours are and are not: a reader must not take them for an offer. */
const WHAT_HOURS_ARE =
  'Hours are hours of work, as they usually are for that kind of interface (an assumption): a standard one least, one of the vendor’s own most. They are not counted from the places in the code; where few places are to be changed, expect less, and have them estimated before the work begins.'

/** «, 4 places seen»: so that a reader can hold the hours against what is to be changed. */
function places({ removes }: Plan['steps'][number], ground?: PlanGround): string {
  const seen = removes.reduce((sum, { finding }) => sum + (ground?.placesOf(finding) ?? 0), 0)
  return seen === 0 ? '' : `, ${count(seen, 'place')} seen`
}

/** «file storage of api (Amazon Web Services)». */
export function where({ capability, component, vendor }: PlanPoint, db: VendorDb): string {
  return `${inSentence(db.capability(capability).title)} of ${component} (${db.nameOf(vendor)})`
}

/** What kind of change it is, in words. */
export const KINDS = { vendor: 'another vendor', 'self-hosted': 'run by oneself', channel: 'another channel' } as const

/** Why a way without a vendor does not count in what survives; nothing where it could not count there anyway. */
function reservation({ notCounted, removes }: Plan['steps'][number], db: VendorDb, ground?: PlanGround): string {
  if (notCounted === undefined) return ''
  if (ground !== undefined && !removes.some(({ capability }) => ground.essential.has(capability))) return ''
  const { needs, fallsWith } = notCounted
  if (needs === undefined || fallsWith === undefined)
    return ' What it needs to run is not modelled, so it does not count in what survives.'
  return ` It needs ${inSentence(db.capability(needs).title)} of the product, which falls with ${db.nameOf(fallsWith)} too, so it does not count in what survives until that has a fallback.`
}

function saved(saves: Plan['steps'][number]['saves'], db: VendorDb): string {
  if (saves.length === 0) return ''
  const names = enumerate(saves.map((one) => inSentence(db.capability(one).title)))
  return ` From then on ${names} survive${saves.length === 1 ? 's' : ''} the loss of any one company.`
}
