import type { HitFunction, Lose } from '../../model/simulation.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { count, durationRange, enumerate } from '../words.js'

/** What a simulation may say and where. */
export interface SimulationText {
  readonly db: VendorDb
  /** False where anybody may read: what fails open is counted only. */
  readonly isPrivate: boolean
}

/** The loss of named organisations: now, later, what survives, what fails open. */
export function loseBlocks(loss: Lose, text: SimulationText): Block[] {
  const { db } = text
  const named = (use: Lose['lost'][number]['use']) =>
    enumerate(loss.lost.filter((one) => one.use === use).map(({ name }) => name))
  return [
    { kind: 'heading', level: 2, text: [`Without ${enumerate(loss.lost.map(({ name }) => name))}`] },
    {
      kind: 'paragraph',
      text: [
        `${count(loss.stopsNow.length, 'function')} ${loss.stopsNow.length === 1 ? 'stops' : 'stop'} at once, ${loss.stopsLater.length} later, ${loss.survives.length} ${loss.survives.length === 1 ? 'survives' : 'survive'}.`,
        ...(named('optional') === '' ? [] : [` The product as configured does without ${named('optional')}.`]),
        ...(named('none') === '' ? [] : [` Not seen in this product: ${named('none')}.`]),
      ],
    },
    ...takenAlong(loss, db),
    ...hitTable('Stops at once', loss.stopsNow, db),
    ...hitTable('Goes on for a while, then stops', loss.stopsLater, db),
    ...survivors(loss, db),
    ...open(loss, text),
  ]
}

/** A table of functions that stop; nothing where there is none. */
export function hitTable(title: string, hits: readonly HitFunction[], db: VendorDb): Block[] {
  if (hits.length === 0) return []
  const notes = [...new Set(hits.flatMap(({ because }) => because ?? []))]
  return [
    { kind: 'heading', level: 3, text: [title] },
    {
      kind: 'table',
      head: ['Capability', 'Where', 'Through', 'Effect', 'Goes on', 'Served again after'],
      rows: hits.map((hit): Inline[] => [
        [db.capability(hit.capability).title],
        [hit.component],
        [hit.vendors.map((one) => db.nameOf(one)).join(', ')],
        [EFFECTS[hit.effect]],
        [
          hit.goesOnHours === undefined
            ? 'not at all'
            : `up to ${durationRange([hit.goesOnHours[1], hit.goesOnHours[1]])}`,
        ],
        [
          `${durationRange([hit.recoveryHours.low, hit.recoveryHours.high])}${hit.recoveryFrom === 'assumption' ? ' (assumption)' : ''}`,
        ],
      ]),
    },
    ...(notes.length > 0 ? [{ kind: 'list' as const, items: notes.map((note): Inline => [note]) }] : []),
  ]
}

/** Vendors that go with a company because they belong to it or stand on it. */
function takenAlong({ lost }: Lose, db: VendorDb): Block[] {
  const items = lost.flatMap(({ id, name, takes }): Inline[] => {
    const others = takes.filter((one) => one !== id).map((one) => db.nameOf(one))
    return others.length === 0
      ? []
      : [
          [
            { strong: name },
            ` is taken to take along ${enumerate(others)}, which ${others.length === 1 ? 'belongs to it or runs' : 'belong to it or run'} on it.`,
          ],
        ]
  })
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

function survivors({ survives, notSeen }: Lose, db: VendorDb): Block[] {
  const byReason = new Map<string, Set<string>>()
  for (const { capability, because } of survives) {
    const titles = byReason.get(because) ?? new Set()
    byReason.set(because, titles.add(db.capability(capability).title))
  }
  const items = [...byReason]
    .sort()
    .map(([because, titles]): Inline => [{ strong: because }, `: ${[...titles].join(', ')}`])
  const unseen: Inline[] =
    notSeen.length === 0
      ? []
      : [
          [
            { strong: 'not seen, so nothing can be said' },
            `: ${notSeen.map((one) => db.capability(one).title).join(', ')}`,
          ],
        ]
  if (items.length + unseen.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: ['Survives'] },
    { kind: 'list', items: [...items, ...unseen] },
  ]
}

function open({ failsOpen, exposureHours }: Lose, { isPrivate }: SimulationText): Block[] {
  if (failsOpen.length === 0)
    return [
      {
        kind: 'paragraph',
        text: ['No control was found that fails open without them; what was not found may still be there.'],
      },
    ]
  const window =
    exposureHours === undefined
      ? ''
      : ` The window lasts ${durationRange([exposureHours.low, exposureHours.high])} unless what the control guards is closed first.`
  return [
    { kind: 'heading', level: 3, text: ['Fails open'] },
    {
      kind: 'paragraph',
      text: [
        `${count(failsOpen.length, 'control')} would let people through.${window}${isPrivate ? '' : ' Details only with --include-sensitive.'}`,
      ],
    },
    ...(isPrivate ? [{ kind: 'list' as const, items: failsOpen.map(({ title }): Inline => [title]) }] : []),
  ]
}

const EFFECTS = {
  stops: 'the product stops',
  'blocks-users': 'users are blocked',
  'blocks-reach': 'users are not reached',
  degrades: 'worse service',
  'slows-team': 'the team stands still',
} as const
