import type { Assessment } from '../../model/assessment.js'
import { acceptedRisks } from '../accepted.js'
import type { Block } from '../blocks.js'
import { appendix, method, register } from '../board-register.js'
import { type Card, cardsOf } from '../cards.js'
import { commonCauses } from '../common-causes.js'
import { correctedBlocks } from '../corrected.js'
import { coverage } from '../coverage.js'
import { databaseOf } from '../database-words.js'
import { answerTo, answerToFinding } from '../decisions/answers.js'
import type { Decision } from '../decisions/decision.js'
import { askedLine, decisionBlocks, decisionsOf } from '../decisions.js'
import { essentialTable } from '../essential-table.js'
import { findingsLine } from '../findings-table.js'
import type { Format, FormatOptions } from '../format.js'
import { holds } from '../holds.js'
import { boardPlan } from '../plan/board.js'
import { precedents } from '../precedents-table.js'
import { recoverySteps } from '../recovery-steps.js'
import { cardBlock, summaryOf } from '../summary.js'
import { sinceBlocks } from '../trend.js'
import { unidentified } from '../unidentified.js'
import { boardVerdict } from '../verdict-words.js'
import { count } from '../words.js'
import { renderBlock, type Section, sectionOf } from './encode-html.js'
import { findingsSection } from './findings.js'
import { type Loss, lossesOf } from './losses.js'
import { mapSection } from './map-section.js'
import { el } from './markup.js'
import { matrix } from './matrix.js'
import { pageOf } from './page.js'
import { runbooksSection } from './runbooks.js'
import { simulationSections } from './simulation-sections.js'

/** One file for a browser, offline: the whole report, with a map in which one can see what falls with whom. */
export const html: Format = (assessment, options) => {
  const { db } = options
  const { subject, tool } = assessment
  const cards = cardsOf(assessment, db)
  const losses = lossesOf(assessment, db)
  const asked = decisionsOf(cards, { assessment, db, plan: options.plan })
  const sections = [
    summarySection(assessment, cards, asked, options),
    sectionOf('decisions', decisionBlocks(asked, cards)),
    sectionOf('plan', boardPlan(options.plan, assessment, db)),
    cardsSection(assessment, cards, asked, losses, options),
    mapSection(assessment, db, losses),
    matrix(assessment, db, losses),
    ...simulationSections(options.simulation, db),
    sectionOf('essential', essentialTable(assessment, db)),
    sectionOf('causes', commonCauses(assessment, db)),
    findingsSection(assessment, cards, (finding, card) => answerToFinding(finding, card, asked, options.plan)),
    sectionOf('accepted', acceptedRisks(assessment)),
    sectionOf('since', sinceBlocks(options.trend ?? [])),
    sectionOf('register', register(assessment, db)),
    sectionOf('unidentified', unidentified(assessment, db)),
    runbooksSection(options.runbooks ?? [], db),
    sectionOf('recovery', recoverySteps(cards, db)),
    sectionOf('precedents', precedents(cards, options)),
    sectionOf('coverage', coverage(assessment)),
    sectionOf('method', method()),
    sectionOf('evidence', appendix(assessment, db)),
  ]
  return pageOf({
    title: `Who can stop ${subject.name}`,
    about: `As of ${subject.asOf}. ${count(subject.files, 'file')} listed, ${count(assessment.coverage.filesRead, 'file')} read.`,
    sections: sections.filter((one) => one !== undefined),
    footer: `Holdfast ${tool.version}; ${databaseOf(tool)}. This page makes no request. Findings judge dependence, never lawfulness, nationality or opinion.`,
  })
}

function summarySection(
  assessment: Assessment,
  cards: readonly Card[],
  asked: readonly Decision[],
  { db, verdict }: FormatOptions,
): Section {
  const title = 'In short'
  const blocks: Block[] = [
    ...summaryOf(assessment, db, { cards: 0, evidencePerCard: 0 }).filter(({ kind }) => kind === 'lead'),
    ...askedLine(asked),
    ...findingsLine(assessment, cards),
    ...boardVerdict(verdict, assessment, db),
    ...correctedBlocks(assessment, db),
  ]
  return { id: 'summary', title, body: blocks.map((block) => renderBlock(block, title)) }
}

function cardsSection(
  assessment: Assessment,
  cards: readonly Card[],
  asked: readonly Decision[],
  losses: readonly Loss[],
  { db }: FormatOptions,
): Section {
  const title = 'If one of them drops us'
  const held = holds(assessment, db).map((block) => renderBlock(block, title))
  if (cards.length === 0)
    return {
      id: 'cards',
      title,
      body: [el('p', {}, 'No company was found on which the product depends alone.'), ...held],
    }
  const indexOf = new Map(losses.map(({ company }, index) => [company, String(index)]))
  const section = sectionOf(
    'cards',
    [
      { kind: 'heading', level: 2, text: [title] },
      ...cards.map((card) => cardBlock(card, db, MOST_PROOFS, answerTo(card, asked, db))),
    ],
    cards.map(({ company }) => indexOf.get(company)!),
  )!
  return { ...section, body: [el('div', { class: 'cards' }, section.body), ...held] }
}

/** Per card; the appendix has them all. */
const MOST_PROOFS = 5
