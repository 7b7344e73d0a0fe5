import type { CascadeSimulation, Down, SimulatedWorld } from '../../model/simulation.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { WORLD_NAMES } from '../history.js'
import { count, duration, thousands } from '../words.js'

/** How many functions a report shows; the JSON has all. */
const MOST_FUNCTIONS = 12

/** What a trigger does: one section per world, with the counts behind it. */
export function cascadeBlocks(cascade: CascadeSimulation, db: VendorDb): Block[] {
  const trigger = cascade.trigger.replaceAll('-', ' ')
  return [
    { kind: 'heading', level: 2, text: [`Given the trigger: ${trigger}`] },
    {
      kind: 'paragraph',
      text: [
        `${thousands(cascade.runs)} runs, seed ${cascade.seed}. ${cascade.sector === undefined ? 'The sector is not declared, so both worlds are shown.' : `Sector: ${cascade.sector.replaceAll('-', ' ')}.`} Hours count from the first word of a vendor.`,
      ],
    },
    ...(cascade.notSeen.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [
              `Not seen, so outside of these figures, which are too low by them: ${cascade.notSeen.map((one) => db.capability(one).title).join(', ')}.`,
            ],
          },
        ]),
    ...cascade.worlds.flatMap((world) => worldBlocks(world, cascade, db)),
    { kind: 'heading', level: 3, text: ['What these figures are not'] },
    { kind: 'list', items: [...cascade.caveats, ...(ADVICE[cascade.trigger] ?? [])].map((one): Inline => [one]) },
  ]
}

/** The fairness of the design, where a trigger is about the law or about content. */
const ADVICE: Partial<Record<CascadeSimulation['trigger'], readonly string[]>> = {
  sanctions: ['Take legal advice; a general licence or a humanitarian exemption may apply.'],
  'legal-order': ['Take legal advice; an order can be answered or appealed.'],
  'content-policy': [
    'Vendors are not ranked by what they tolerate: comply, appeal, export, leave in order, or host it yourself.',
  ],
  'political-pressure': [
    'Vendors are not ranked by what they tolerate: comply, appeal, export, leave in order, or host it yourself.',
  ],
}

function worldBlocks(world: SimulatedWorld, cascade: CascadeSimulation, db: VendorDb): Block[] {
  const { basis } = world
  return [
    { kind: 'heading', level: 3, text: [`Among ${WORLD_NAMES[world.world]}`] },
    {
      kind: 'paragraph',
      text: [
        `From ${count(basis.cascades, 'documented cascade')} of this trigger (${basis.withFollowers} with followers, ${count(basis.events, 'event')}) among ${basis.cascadesOfWorld} of this world${basis.isThin ? '; too few to stand alone, so the figures lean on other triggers' : ''}. Smoothed: another vendor follows in ${percent(world.followers.any)}, ${world.followers.mean} on average; no notice in ${percent(world.withoutNotice)}; restored in ${percent(world.restored)}.`,
      ],
    },
    ...productBlocks(world, cascade),
    ...functionTable(world, db),
  ]
}

function productBlocks(
  { product, productWithFallbacks: better }: SimulatedWorld,
  { fallbacks }: CascadeSimulation,
): Block[] {
  if (product === undefined)
    return [
      {
        kind: 'paragraph',
        text: [
          'How the whole product fares is not known: no vendor was seen of any function whose loss would stop it.',
        ],
      },
    ]
  return [
    {
      kind: 'table',
      head: ['Product down after', 'Probability', ...(better ? ['With fallbacks'] : []), 'Share'],
      rows: product.afterHours.map(({ hours, probability }, i): Inline[] => [
        [checkpoint(hours)],
        [percent(probability)],
        ...(better ? [[percent(better.afterHours[i]!.probability)]] : []),
        [{ bar: probability }],
      ]),
    },
    {
      kind: 'paragraph',
      text: [
        `${ever(product)}${better ? ` With ${count(fallbacks.length, 'fallback')}, assumed to be ready and to hold whatever happens: ${ever(better)}` : ''}`,
      ],
    },
  ]
}

function functionTable({ functions }: SimulatedWorld, db: VendorDb): Block[] {
  const hit = functions.filter(({ down }) => down.ever > 0)
  if (hit.length === 0) return []
  const rest = hit.length - MOST_FUNCTIONS
  return [
    {
      kind: 'table',
      head: [
        'Function',
        'Where',
        'Through',
        'Stops',
        'Back after P10 / P50 / P90',
        ...(hit[0]!.withFallbacks ? ['With fallbacks'] : []),
      ],
      rows: hit
        .slice(0, MOST_FUNCTIONS)
        .map(({ capability, component, down, withFallbacks, vendors = [] }): Inline[] => [
          [db.capability(capability).title],
          [component],
          [vendors.map((one) => db.nameOf(one)).join(', ') || 'not named'],
          [percent(down.ever)],
          [times(down.offlineDays)],
          ...(withFallbacks ? [[percent(withFallbacks.ever)]] : []),
        ]),
    },
    ...(rest > 0
      ? [{ kind: 'paragraph' as const, text: [`And ${count(rest, 'further function')}, in the JSON.`] }]
      : []),
  ]
}

function ever(down: Down): string {
  if (down.offlineDays === undefined) return 'The product stopped in no run.'
  return `The product stops in ${percent(down.ever)} of the runs; then it is back after ${times(down.offlineDays)} (P10 / P50 / P90).`
}

/** «2 hours / 7 days / 42 days». */
function times(offline: Down['offlineDays']): string {
  if (offline === undefined) return 'stopped in no run'
  return [offline.p10, offline.p50, offline.p90].map((days) => duration(Math.max(1, days * 24))).join(' / ')
}

/** A checkpoint: 90 days are no thirteen weeks. */
function checkpoint(hours: number): string {
  return hours < 48 ? duration(hours) : count(hours / 24, 'day')
}

function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %'
  return `${Math.round(share * 100)} %`
}
