import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Verdict } from '../model/verdict.js'
import { acceptedLines } from './accepted.js'
import type { Block } from './blocks.js'
import { correctedBlocks } from './corrected.js'
import { encodeTerminal } from './encode-terminal.js'
import type { Format } from './format.js'
import { summaryOf } from './summary.js'
import { gateMeaning, verdictWord } from './verdict-words.js'
import { capital, count } from './words.js'

/** For ten seconds at the desk: headline, worst companies, what was not seen, the verdict. */
export const terminal: Format = (assessment, options) => {
  const { subject, tool } = assessment
  const limits = options.isVerbose ? { cards: 1000, evidencePerCard: 12 } : { cards: 5, evidencePerCard: 3 }
  const about = `${subject.name} · ${count(subject.files, 'file')} · ${subject.asOf} · ${count(tool.vendorDb.vendors, 'known vendor')}${tool.vendorDb.own ? ` (${tool.vendorDb.own.length} of the product’s own)` : ''}`
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: [about] },
    ...summaryOf(assessment, options.db, limits),
    ...correctedBlocks(assessment, options.db),
    ...acceptedLines(assessment),
    ...(options.verdict ? [verdictBlock(options.verdict, assessment, options.db)] : []),
  ]
  return encodeTerminal(blocks, options)
}

function verdictBlock(verdict: Verdict, assessment: Assessment, db: VendorDb): Block {
  const text = ` ${verdict.reasons.join(' ')}${gateMeaning(verdict, assessment, db)}`
  return { kind: 'paragraph', text: [{ strong: `${capital(verdictWord(verdict))}.` }, text] }
}
