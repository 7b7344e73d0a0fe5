import type { Assessment } from '../model/assessment.js'
import type { CompanyLoss } from '../model/company-loss.js'
import { NOT_AT_HAND } from '../model/source-file.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, CardBlock, Inline } from './blocks.js'
import { type Card, cardsOf } from './cards.js'
import { causeLineOf } from './cause-line.js'
import { headlineOf } from './headline.js'
import { historyLines, termsLine } from './history.js'
import { holds } from './holds.js'
import { seenAs } from './seen-as.js'
import { timeLines } from './time.js'
import { count, durationRange, enumerate, inSentence } from './words.js'

/** How much of the story is told. */
export interface SummaryLimits {
  readonly cards: number
  readonly evidencePerCard: number
}

/** The story in short: headline, one card per company worst first, what was not seen and not examined. */
export function summaryOf(assessment: Assessment, db: VendorDb, limits: SummaryLimits): Block[] {
  const [capabilities, companies] = headlineOf(assessment, db)
  const cause = causeLineOf(assessment, db)
  const cards = cardsOf(assessment, db)
  const shown = cards.slice(0, limits.cards)
  const rest = cards.slice(limits.cards)
  return [
    { kind: 'lead', text: [{ strong: capabilities }] },
    { kind: 'lead', text: [companies] },
    ...(cause === undefined ? [] : [{ kind: 'lead' as const, text: [cause] }]),
    ...shown.map((card) => cardBlock(card, db, limits.evidencePerCard)),
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
    ...withoutCompany(assessment),
    ...holds(assessment, db),
    ...notSeen(assessment, db),
    ...notExamined(assessment),
  ]
}

/** The card as every format shows it; the board adds which decision is about it. */
export function cardBlock(card: Card, db: VendorDb, evidence: number, decision?: string): CardBlock {
  const { loss } = card
  const facts: { label: string; lines: Inline[] }[] = []
  const say = (label: string, lines: readonly string[]) => {
    if (lines.length > 0) facts.push({ label, lines: lines.map((line): Inline => [line]) })
  }
  // A card that takes nothing of the product says what it is about.
  say('found', card.loses.length > 0 ? [] : worst(card))
  say('you lose', card.loses.length === 0 ? [] : [lostText(card, db)])
  say('optional', card.optional.length === 0 ? [] : [titles(card.optional, db)])
  say('time', timeLines(loss, db))
  say('terms', loss.terms === undefined ? [] : [termsLine(loss.terms, db)])
  say('exposed', loss.exposure === undefined ? [] : [exposureText(loss.exposure)])
  say('history', historyLines(loss.precedents ?? []))
  facts.push({
    label: 'proof',
    lines: card.evidence
      .slice(0, evidence)
      .map((one) => [
        { place: one.location.path, line: one.location.line, column: one.location.column },
        '  ',
        { code: one.excerpt },
        ` (${seenAs(one)})`,
      ]),
  })
  if (loss.firstStep) facts.push({ label: 'first step', lines: [firstStep(loss.firstStep, db)] })
  say('answer', decision === undefined ? [] : [decision])
  const name = card.owner === undefined ? [{ strong: card.name }] : [{ strong: card.name }, ` (${card.owner})`]
  return { kind: 'card', severity: card.severity, title: name, facts }
}

/** The title of its gravest finding. */
function worst({ findings, severity }: Card): string[] {
  const found = findings.find((one) => one.severity === severity) ?? findings[0]
  return found === undefined ? [] : [found.title]
}

/** Capabilities, with the vendor in between where the company only holds it up. */
export function lostText({ loss, loses, lostBy, extension }: Card, db: VendorDb): string {
  return loses
    .map((capability) => {
      const lost = loss.loses.required.filter((one) => one.capability === capability)
      const through = [...new Set(lost.flatMap((one) => one.through ?? []))]
      const title = db.capability(capability).title
      return lost.every((one) => one.through !== undefined)
        ? `${title} (through ${enumerate(through.map((vendor) => db.nameOf(vendor)))})`
        : `${title}${capability === 'app-store' && extension !== undefined ? `: the ${extension} extension` : ''}${by(lostBy.get(capability) ?? [], db)}`
    })
    .join(', ')
}

function by(vendors: readonly string[], db: VendorDb): string {
  return vendors.length === 0 ? '' : ` (${enumerate(vendors.map((vendor) => db.nameOf(vendor)))})`
}

function titles(capabilities: Card['loses'], db: VendorDb): string {
  return capabilities.map((one) => db.capability(one).title).join(', ')
}

function exposureText({ low, high }: NonNullable<CompanyLoss['exposure']>): string {
  return `data is reachable while the check is gone: ${durationRange([low, high])} (assumption)`
}

function firstStep({ kind, title, why, but, capability }: NonNullable<CompanyLoss['firstStep']>, db: VendorDb): Inline {
  if (kind === 'none') return [`none: ${why}`]
  const about = capability === undefined ? '' : `${db.capability(capability).title}: `
  return [about, { strong: `${VERB[kind]}${title}` }, `; ${why}${but === undefined ? '' : `; but ${but}`}`]
}

/** How a way out is begun, by its kind. */
export const VERB = {
  vendor: 'prepare ',
  'self-hosted': 'run yourself: ',
  channel: 'open another way: ',
  none: '',
} as const

/** Findings about the product itself, which go on nobody's card. */
export function withoutCompany(assessment: Assessment): Block[] {
  return assessment.findings
    .filter(({ vendors }) => vendors.length === 0)
    .map(
      (finding): Block => ({
        kind: 'paragraph',
        text: [{ severity: finding.severity }, ` ${finding.title} (${finding.rule})`, ...firstPlace(finding), '.'],
      }),
    )
}

function firstPlace({ evidence: [first] }: Assessment['findings'][number]): Inline {
  return first === undefined
    ? []
    : [': ', { place: first.location.path, line: first.location.line, column: first.location.column }]
}

function notSeen(assessment: Assessment, db: VendorDb): Block[] {
  const unseen = assessment.headline.essential.filter((one) => one.state === 'not-seen')
  if (unseen.length === 0) return []
  const names = unseen.map((one) => inSentence(db.capability(one.capability).title))
  return [
    {
      kind: 'paragraph',
      text: [
        { strong: 'Not seen: ' },
        `${enumerate(names)}. Somebody serves ${names.length === 1 ? 'it' : 'them'}; this repository does not say who.`,
      ],
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
