import type { Assessment } from '../model/assessment.js'
import { NOT_AT_HAND } from '../model/source-file.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, CardBlock, Inline } from './blocks.js'
import { type Card, cardsOf, type FirstStep } from './cards.js'
import type { FormatOptions } from './format.js'
import { headlineOf } from './headline.js'
import { historyOf, promisesOf } from './history.js'
import { count, durationRange, enumerate, inSentence } from './words.js'

/** What cards are told from besides the assessment. */
export type Knowledge = Pick<FormatOptions, 'db' | 'facts'>

/** How much of the story is told. */
export interface SummaryLimits {
  readonly cards: number
  readonly evidencePerCard: number
}

/** The story in short: headline, one card per company worst first, what was not seen and not examined. */
export function summaryOf(assessment: Assessment, knowledge: Knowledge, limits: SummaryLimits): Block[] {
  const { db } = knowledge
  const [capabilities, companies] = headlineOf(assessment, db)
  const cards = cardsOf(assessment, db)
  const shown = cards.slice(0, limits.cards)
  const rest = cards.slice(limits.cards)
  return [
    { kind: 'lead', text: [{ strong: capabilities }] },
    { kind: 'lead', text: [companies] },
    ...shown.map((card) => cardBlock(card, knowledge, limits.evidencePerCard)),
    ...(rest.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [
              `And ${count(rest.length, 'more company')}: ${rest.map((card) => `${card.name} (${card.severity})`).join(', ')}.`,
            ],
          },
        ]),
    ...holds(assessment, db),
    ...notSeen(assessment, db),
    ...notExamined(assessment),
  ]
}

/** The card as every format shows it. */
export function cardBlock(card: Card, { db, facts: known }: Knowledge, evidence: number): CardBlock {
  const title = (ids: Card['loses']) => ids.map((id) => db.capability(id).title)
  const facts: { label: string; lines: Inline[] }[] = []
  if (card.loses.length > 0) facts.push({ label: 'you lose', lines: [[title(card.loses).join(', ')]] })
  if (card.optional.length > 0) facts.push({ label: 'optional', lines: [[title(card.optional).join(', ')]] })
  const promises = promisesOf(card.vendors, db)
  if (card.recoveryHours) facts.push({ label: 'time', lines: [[timeSentence(card, promises !== undefined)]] })
  if (promises !== undefined) facts.push({ label: 'terms', lines: [[promises]] })
  const history = known && historyOf(card.vendors, known)
  if (history !== undefined) facts.push({ label: 'history', lines: [[history]] })
  facts.push({
    label: 'proof',
    lines: card.evidence
      .slice(0, evidence)
      .map((one) => [
        { place: one.location.path, line: one.location.line, column: one.location.column },
        '  ',
        { code: one.excerpt },
      ]),
  })
  if (card.firstStep) facts.push({ label: 'first step', lines: [firstStep(card.firstStep, db)] })
  const name = card.owner === undefined ? [{ strong: card.name }] : [{ strong: card.name }, ` (${card.owner})`]
  return { kind: 'card', severity: card.severity, title: name, facts }
}

function timeSentence(card: Card, hasTerms: boolean): string {
  const recovery = `${durationRange(card.recoveryHours!)} to recover (assumption)`
  return hasTerms ? recovery : `${recovery}; no terms on file, so no notice is counted on (assumption)`
}

function firstStep({ way, capability }: FirstStep, db: VendorDb): Inline {
  if (way.kind === 'none') return [`none: ${way.why}`]
  const about = capability === undefined ? '' : `${db.capability(capability).title}: `
  return [
    about,
    { strong: `${VERB[way.kind]}${way.title}` },
    `; ${way.why}${way.but === undefined ? '' : `; but ${way.but}`}`,
  ]
}

/** How a way out is begun, by its kind. */
const VERB = { vendor: 'prepare ', 'self-hosted': 'run yourself: ', channel: 'open another way: ', none: '' } as const

/** The good news: what goes on when any one of its companies leaves, and the line that proves it. */
function holds(assessment: Assessment, db: VendorDb): Block[] {
  const vendorOf = new Map(assessment.dependencies.map((one) => [one.id, db.nameOf(one.vendor)]))
  const held = assessment.functions.filter((one) => one.state === 'survives' && one.group.members.length > 1)
  return held.map((one): Block => {
    const vendors = enumerate([...new Set(one.group.members.map((id) => vendorOf.get(id) ?? id))])
    const proof = one.group.evidence[0]
    return {
      kind: 'paragraph',
      text: [
        { strong: 'Holds: ' },
        `${one.component} keeps ${inSentence(db.capability(one.capability).title)} when any one of ${vendors} leaves (${WIRED[one.group.kind] ?? one.group.kind})`,
        ...(proof
          ? [', ', { place: proof.location.path, line: proof.location.line, column: proof.location.column }]
          : []),
        '.',
      ],
    }
  })
}

/** How members take over for each other, in words. */
const WIRED: Readonly<Record<string, string>> = {
  split: 'they share the traffic',
  failover: 'one takes over from the other',
  copies: 'the same artefact lies with each',
}

function notSeen(assessment: Assessment, db: VendorDb): Block[] {
  const unseen = assessment.headline.essential.filter((one) => one.state === 'not-seen')
  if (unseen.length === 0) return []
  const names = unseen.map((one) => inSentence(db.capability(one.capability).title))
  return [
    {
      kind: 'paragraph',
      text: [{ strong: 'Not seen: ' }, `${enumerate(names)}. Somebody serves them; this repository does not say who.`],
    },
  ]
}

function notExamined(assessment: Assessment): Block[] {
  const { failed, partial, skipped } = assessment.coverage
  const absent = skipped.filter(({ reason }) => reason === NOT_AT_HAND.submodule || reason === NOT_AT_HAND.lfsPointer)
  const blocks: Block[] = []
  if (failed.length > 0) blocks.push({ kind: 'paragraph', text: [{ strong: 'Not examined: ' }, listed(failed)] })
  if (partial.length > 0) blocks.push({ kind: 'paragraph', text: [{ strong: 'Read in part: ' }, listed(partial)] })
  if (absent.length > 0) blocks.push({ kind: 'paragraph', text: [{ strong: 'Not at hand: ' }, listed(absent)] })
  return blocks
}

/** At most so many files are named before the rest is counted. */
const MOST_NAMED = 3

function listed(entries: Assessment['coverage']['failed']): string {
  const named = entries.slice(0, MOST_NAMED).map(({ path, reason }) => `${path} (${reason})`)
  const rest = entries.length - named.length
  return `${named.join(', ')}${rest > 0 ? ` and ${count(rest, 'more file')}` : ''}.`
}
