import type { Assessment } from '../model/assessment.js'
import { NOT_AT_HAND } from '../model/source-file.js'
import type { Block, Inline } from './blocks.js'
import { isExcluded } from './corrected.js'
import { count, enumerate, thousands } from './words.js'

type Coverage = Assessment['coverage']

const ABSENT = new Set<string>(Object.values(NOT_AT_HAND))
/** More rows than these are a data set, and the JSON has it. */
const MOST_ROWS = 60

/** What was examined, and what was not: the numbers add up to the files that were listed. */
export function coverage({ coverage: seen, subject }: Assessment): Block[] {
  const absent = seen.skipped.filter(({ reason }) => ABSENT.has(reason))
  const rows = [
    ...seen.failed.map((one): Inline[] => [['not examined'], [{ code: one.path }], [one.reason]]),
    ...seen.partial.map((one): Inline[] => [['read in part'], [{ code: one.path }], [one.reason]]),
    ...absent.map((one): Inline[] => [
      [isLink(one) ? 'not followed' : 'not at hand'],
      [{ code: one.path }],
      [one.reason],
    ]),
  ]
  return [
    { kind: 'heading', level: 2, text: ['What was examined'] },
    { kind: 'paragraph', text: [`${sums(seen, subject.files)} ${completeness(seen, absent)}`] },
    ...(rows.length === 0
      ? []
      : [{ kind: 'table' as const, head: ['State', 'Path', 'Reason'], rows: rows.slice(0, MOST_ROWS) }]),
  ]
}

/** «9,903 files listed: 7,739 read, 593 passed over …»; entries that are no files of the list are told beside it. */
function sums(seen: Coverage, listed: number): string {
  const excluded = seen.skipped.filter(isExcluded)
  const setAside = Object.values(seen.setAside).reduce((sum, n) => sum + n, 0)
  const passedOver = Math.max(0, listed - seen.filesRead - setAside - seen.failed.length)
  const others = Math.max(0, seen.skipped.length - excluded.length - passedOver)
  const kinds = Object.keys(seen.setAside).sort().join(', ')
  const rules = enumerate([...new Set(excluded.map(({ reason }) => reason))])
  return [
    `${count(listed, 'file')} listed: ${thousands(seen.filesRead)} read`,
    ...(passedOver === 0 ? [] : [`, ${thousands(passedOver)} passed over for a reason (binaries and the like)`]),
    ...(setAside === 0
      ? []
      : [`, ${thousands(setAside)} set aside because nothing there makes a dependency (${kinds})`]),
    `, ${thousands(seen.failed.length)} failed.`,
    ...(others === 0
      ? []
      : [
          ` Beside them ${count(others, 'entry')} that ${others === 1 ? 'is no file' : 'are no files'} of the list (links, submodules, installed packages).`,
        ]),
    ...(excluded.length === 0 ? [] : [` ${count(excluded.length, 'entry')} ${rules}.`]),
  ].join('')
}

/** Whether all is known, and what a link or what is not at hand means for it. */
function completeness({ complete }: Coverage, absent: Coverage['skipped']): string {
  if (!complete) return 'Incomplete: what failed may hide a vendor.'
  const missing = absent.filter((one) => !isLink(one)).length
  const links = absent.length > missing ? ' Links are not followed: what lies in the tree is read where it lies.' : ''
  const start =
    missing === 0
      ? 'Complete: every file that had to be read was read.'
      : `Complete but for ${missing} that ${missing === 1 ? 'is' : 'are'} not at hand: what lies there may hide a vendor.`
  return `${start}${links}`
}

function isLink({ reason }: Coverage['skipped'][number]): boolean {
  return reason === NOT_AT_HAND.link
}
