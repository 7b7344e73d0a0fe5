import type { Assessment } from '../model/assessment.js'
import type { Block, Inline } from './blocks.js'
import { type Card, cardsOf } from './cards.js'
import { correctedBlocks } from './corrected.js'
import { encodeMarkdown } from './encode-markdown.js'
import { findingsForThePublic, heldBack, type PublicFindings, reasonsForThePublic } from './for-the-public.js'
import type { Format, FormatOptions } from './format.js'
import { headlineOf } from './headline.js'
import { tallyOf } from './tally.js'
import { gateMeaning, verdictWord } from './verdict-words.js'
import { capital, count, durationRange, enumerate, inSentence } from './words.js'

/** GitHub refuses a step's summary above 1 MiB (docs.github.com, workflow commands); half of it leaves room for others of the step. */
export const MOST_BYTES = 512 * 1024
/** Companies in the table, and files that were not read. Assumption: a summary that is longer is a report. */
const MOST_COMPANIES = 30
const MOST_FILES = 20

/** Markdown for `$GITHUB_STEP_SUMMARY`: verdict, headline, companies, what was not read. Cut by whole sections, and says so. */
export const githubSummary: Format = (assessment, options) =>
  wholeSections(summarySections(assessment, options), MOST_BYTES, CUT)

const CUT = 'More was left out: a step summary holds no more. `holdfast report` has all.\n'

/** Sections as Markdown, as many of them whole as there is room for; `cut` says that more was left out. */
export function wholeSections(sections: readonly Block[][], most: number, cut: string): string {
  const texts = sections.map((blocks) => encodeMarkdown(blocks))
  const kept: string[] = []
  let bytes = 0
  for (const text of texts) {
    bytes += Buffer.byteLength(text) + 1
    if (bytes > most) return [...kept, cut].join('\n')
    kept.push(text)
  }
  return kept.join('\n')
}

/** The summary, section by section: what a reader must know stands first. */
export function summarySections(assessment: Assessment, options: FormatOptions): Block[][] {
  const found = findingsForThePublic(assessment, options)
  const { shown, counted } = found
  const cards = cardsOf({ ...assessment, findings: shown.filter(({ vendors }) => vendors.length > 0) }, options.db)
  const [capabilities, companies] = headlineOf(assessment, options.db)
  return [
    [
      { kind: 'heading', level: 2, text: ['Holdfast: what stops if a company drops ', assessment.subject.name] },
      ...verdictOf(options, found, assessment),
      { kind: 'paragraph', text: [{ strong: capabilities }, ` ${companies}`] },
      { kind: 'paragraph', text: [`Findings: ${tallyOf(shown)}${about(cards)}. As of ${assessment.subject.asOf}.`] },
      ...correctedBlocks(assessment, options.db),
    ],
    ...(cards.length > 0 ? [companiesOf(cards, options)] : []),
    ...(counted.length > 0
      ? [
          [
            { kind: 'heading', level: 3, text: ['Not shown in public'] } as const,
            {
              kind: 'list',
              items: counted.map(({ rule, title, findings }) => [`${rule} ${title}: ${heldBack(findings.length)}`]),
            } as const,
          ],
        ]
      : []),
    ...(assessment.coverage.failed.length > 0 ? [unreadOf(assessment)] : []),
  ]
}

function verdictOf({ verdict, db }: FormatOptions, found: PublicFindings, assessment: Assessment): Block[] {
  if (!verdict) return []
  const text = ` ${reasonsForThePublic(verdict.reasons, found).join(' ')}${gateMeaning(verdict, assessment, db)}`
  return [{ kind: 'paragraph', text: [{ strong: `${capital(verdictWord(verdict))}.` }, text] }]
}

/** «, concerning 6 companies»: the rows of the table. */
function about(cards: readonly Card[]): string {
  return cards.length === 0 ? '' : `, concerning ${count(cards.length, 'company')}`
}

function companiesOf(cards: readonly Card[], { db }: FormatOptions): Block[] {
  const rest = cards.length - MOST_COMPANIES
  return [
    { kind: 'heading', level: 3, text: ['If a company drops us'] },
    {
      kind: 'table',
      head: ['company', 'severity', 'what is lost', 'back in (estimate)', 'first step', 'seen at'],
      rows: cards.slice(0, MOST_COMPANIES).map((card): Inline[] => {
        const at = card.evidence[0]
        return [
          [{ strong: card.name }, card.owner === undefined ? '' : ` (${card.owner})`],
          [{ severity: card.severity }],
          [enumerate(card.loses.map((one) => inSentence(db.capability(one).title))) || 'nothing required'],
          [card.recoveryHours === undefined ? 'no estimate' : durationRange(card.recoveryHours)],
          [card.loss.firstStep?.title ?? 'none'],
          at ? [{ place: at.location.path, line: at.location.line, column: at.location.column }] : ['no place'],
        ]
      }),
    },
    ...(rest > 0 ? [{ kind: 'paragraph' as const, text: [`And ${count(rest, 'company')} more.`] }] : []),
  ]
}

function unreadOf({ coverage }: Assessment): Block[] {
  const rest = coverage.failed.length - MOST_FILES
  return [
    { kind: 'heading', level: 3, text: ['Not read'] },
    {
      kind: 'list',
      items: [
        ...coverage.failed.slice(0, MOST_FILES).map(({ path, reason }): Inline => [{ code: path }, `: ${reason}`]),
        ...(rest > 0 ? [[`and ${rest} more`]] : []),
      ],
    },
  ]
}
