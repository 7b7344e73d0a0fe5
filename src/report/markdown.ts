import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { acceptedRisks } from './accepted.js'
import type { Block, Inline } from './blocks.js'
import { appendix, method, place, register } from './board-register.js'
import { type Card, cardsOf } from './cards.js'
import { commonCauses } from './common-causes.js'
import { correctedBlocks } from './corrected.js'
import { coverage } from './coverage.js'
import { databaseOf } from './database-words.js'
import { answerTo } from './decisions/answers.js'
import type { Decision } from './decisions/decision.js'
import { askedLine, decisionBlocks, decisionsOf } from './decisions.js'
import { encodeMarkdown } from './encode-markdown.js'
import { essentialTable } from './essential-table.js'
import { findingsLine, findingsTable } from './findings-table.js'
import type { Format } from './format.js'
import { holds } from './holds.js'
import { mapTable, mermaidMap } from './mermaid-map.js'
import { boardPlan } from './plan/board.js'
import { precedents } from './precedents-table.js'
import { recoverySteps } from './recovery-steps.js'
import { simulationParts } from './simulation/index.js'
import { cardBlock, lostText, summaryOf } from './summary.js'
import { sinceBlocks } from './trend.js'
import { unidentified } from './unidentified.js'
import { boardVerdict } from './verdict-words.js'
import { count } from './words.js'

/** How many companies the first page shows. */
const ON_FIRST_PAGE = 3

/** For a board: what can happen, what is to be decided, then the register and the evidence. */
export const markdown: Format = (assessment, options) => {
  const { db, verdict } = options
  const cards = cardsOf(assessment, db)
  const { subject, tool } = assessment
  const asked = decisionsOf(cards, { assessment, db, plan: options.plan })
  const board: Block[] = [
    { kind: 'heading', level: 1, text: [`Who can stop ${subject.name}`] },
    {
      kind: 'paragraph',
      text: [
        `As of ${subject.asOf}. ${count(subject.files, 'file')} listed, ${count(assessment.coverage.filesRead, 'file')} read; ${databaseOf(tool)}.`,
      ],
    },
    ...summaryOf(assessment, db, { cards: 0, evidencePerCard: 0 }).filter((block) => block.kind === 'lead'),
    ...askedLine(asked),
    ...findingsLine(assessment, cards),
    ...boardVerdict(verdict, assessment, db),
    ...correctedBlocks(assessment, db),
    { kind: 'heading', level: 2, text: ['If one of them drops us'] },
    ...(cards.length === 0
      ? [{ kind: 'paragraph' as const, text: ['No company was found on which the product depends alone.'] }]
      : cards.slice(0, ON_FIRST_PAGE).map((card) => cardBlock(card, db, 3, answerTo(card, asked, db)))),
    ...holds(assessment, db),
    ...decisionBlocks(asked, cards),
    ...boardPlan(options.plan, assessment, db),
    ...acceptedRisks(assessment),
    ...sinceBlocks(options.trend ?? []),
    ...(options.simulation === undefined ? [] : simulationParts(options.simulation, { db, isPrivate: true })),
    ...essentialTable(assessment, db),
    ...commonCauses(assessment, db),
    ...companyTable(cards.slice(ON_FIRST_PAGE), asked, db),
  ]
  const rest: Block[] = [
    ...mapTable(assessment, db),
    ...register(assessment, db),
    ...unidentified(assessment, db),
    ...coverage(assessment),
    ...method(),
    ...precedents(cards, options),
    ...findingsTable(assessment, { cards, asked, plan: options.plan, db }),
    ...recoverySteps(cards, db),
    ...appendix(assessment, db, true),
  ]
  return `${encodeMarkdown(board)}${mapHead(assessment, db)}\n${encodeMarkdown(rest)}`
}

/** The heading of the map, and its picture where one can be drawn; the table after it says the same. */
function mapHead(assessment: Assessment, db: VendorDb): string {
  if (mapTable(assessment, db).length === 0) return ''
  const picture = mermaidMap(assessment, db)
  const says = picture === undefined ? 'Too large for a picture; the HTML report has one.' : MAP_LEGEND
  const head = encodeMarkdown([
    { kind: 'heading', level: 2, text: ['Map of what is required'] },
    { kind: 'paragraph', text: [says] },
  ])
  return `\n${head}${picture === undefined ? '' : `\n${picture}\n`}`
}

const MAP_LEGEND =
  'Who decides over whom or holds whom up (dotted, from the one to the other), and who serves what (thick: essential). The table says the same.'

function companyTable(cards: readonly Card[], asked: readonly Decision[], db: VendorDb): Block[] {
  if (cards.length === 0) return []
  const rows = cards.map((card): Inline[] => [
    [{ severity: card.severity }],
    [card.name],
    [lostText(card, db) || 'nothing required'],
    [card.findings[0]?.title ?? 'none'],
    [answerTo(card, asked, db)],
    card.evidence[0] ? [place(card.evidence[0])] : ['no place'],
  ])
  return [
    { kind: 'heading', level: 2, text: ['Further companies'] },
    { kind: 'table', head: ['Severity', 'Company', 'We lose', 'Gravest finding', 'Decision', 'Proof'], rows },
  ]
}
