import type { Outcome, PageReport } from '../policy-watch/watch.js'
import type { Block, Inline } from '../report/blocks.js'
import { count, enumerate } from '../report/words.js'

const STATUSES = ['changed', 'not-fetched', 'new', 'unchanged'] as const
const TITLES: Record<Outcome['status'], string> = {
  changed: 'Changed',
  'not-fetched': 'Could not be fetched',
  new: 'Seen for the first time',
  unchanged: 'Unchanged',
}

/** The watched pages as a report: what changed first, what is as before last. */
export function watchBlocks(reports: readonly PageReport[]): Block[] {
  const groups = STATUSES.map((status) => ({ status, of: reports.filter(({ outcome }) => outcome.status === status) }))
  const counts = groups.filter(({ of }) => of.length > 0).map(({ status, of }) => `${of.length} ${WORDS[status]}`)
  return [
    { kind: 'heading', level: 1, text: ['Terms and acceptable use'] },
    { kind: 'lead', text: [`${count(reports.length, 'page')}: ${enumerate(counts)}.`] },
    ...groups.flatMap(({ status, of }): Block[] => {
      if (of.length === 0) return []
      const heading: Block = { kind: 'paragraph', text: [{ strong: TITLES[status] }] }
      if (status !== 'changed') return [heading, { kind: 'list', items: of.map(pageLine) }]
      return [heading, ...of.flatMap(changedPage)]
    }),
  ]
}

const WORDS: Record<Outcome['status'], string> = {
  changed: 'changed',
  'not-fetched': 'not fetched',
  new: 'new',
  unchanged: 'unchanged',
}

function pageLine(report: PageReport): Inline {
  const { outcome } = report
  const remark =
    outcome.status === 'not-fetched'
      ? `: ${outcome.reason}`
      : outcome.status === 'unchanged'
        ? ` since ${outcome.since}`
        : ''
  return [{ code: report.url }, ` (${documentsOf(report)})${remark}`]
}

function changedPage(report: PageReport): Block[] {
  if (report.outcome.status !== 'changed') return []
  const { since, change } = report.outcome
  const more = change.added + change.removed - change.sentences.length
  const what =
    change.added + change.removed === 0
      ? 'only the order of sentences'
      : `${count(change.added, 'sentence')} added, ${change.removed} removed`
  return [
    { kind: 'paragraph', text: [{ code: report.url }, ` (${documentsOf(report)}), since ${since}: ${what}.`] },
    ...(change.sentences.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: [
              ...change.sentences.map(({ change: kind, text }): Inline => [{ strong: kind }, `: ${text}`]),
              ...(more > 0 ? [[`and ${more} more`]] : []),
            ],
          },
        ]),
  ]
}

function documentsOf({ documents }: PageReport): string {
  return documents.map(({ vendor, document }) => `${vendor}, ${document}`).join('; ')
}
