import type { AppliedCorrection, Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import { count } from './words.js'

/** What the owners themselves changed about the result, each rule with its reason: a reader must not take silence for safety. */
export function correctedBlocks(assessment: Assessment, db: VendorDb): Block[] {
  const excluded = excludedLines(assessment)
  const items = [...assessment.corrections.map((one) => correctionLine(one, db)), ...excluded]
  if (items.length === 0) return []
  const shown = items.slice(0, MOST_LINES)
  const rest = items.length - shown.length
  return [
    { kind: 'paragraph', text: [{ strong: 'Corrected by the owners' }, ' (holdfast.yaml or --exclude):'] },
    { kind: 'list', items: rest === 0 ? shown : [...shown, [`and ${rest} more; the JSON report lists all`]] },
  ]
}

/** Assumption: who writes more rules than these reads the JSON. */
const MOST_LINES = 20
const EXCLUDED = 'excluded by '

/** Whether the owners' own exclusion, and no rule of git or of the reader, left the entry out. */
export function isExcluded({ reason }: Assessment['coverage']['skipped'][number]): boolean {
  return reason.startsWith(EXCLUDED)
}

/** «AWS is not ours in tools/ (dead code; 3 places set aside)». */
function correctionLine({ what, reason, places }: AppliedCorrection, db: VendorDb): Inline {
  const [kind = '', ...rest] = what.split(': ')
  const [subject = '', ...path] = rest.join(': ').split(' ')
  const name = db.vendor(subject)?.name ?? db.service(subject)?.service.name
  // A rule may name a path alone.
  const whom = name ?? subject
  const where = path.length === 0 ? '' : ` in ${path.join(' ')}`
  if (kind === 'not-ours' || kind === 'self-run')
    return [
      { strong: whom },
      `${where} ${SAYS[kind]} (${reason}; ${places === 0 ? FITS_NOTHING : `${count(places, 'place')} set aside`})`,
    ]
  return [{ strong: what }, ` (${reason}; ${places === 1 ? '1 place or file' : `${places} places or files`})`]
}

/** A correction with a slip in it would else look like one that worked. */
const FITS_NOTHING = 'nothing that was seen fits this'

const SAYS = { 'not-ours': 'is not ours', 'self-run': 'is run by ourselves' } as const

/** One line per rule, with what it left out. */
function excludedLines({ coverage }: Assessment): Inline[] {
  const byRule = new Map<string, string[]>()
  for (const one of coverage.skipped.filter(isExcluded)) {
    const rule = one.reason.slice(EXCLUDED.length)
    byRule.set(rule, [...(byRule.get(rule) ?? []), one.path])
  }
  return [...byRule].map(([rule, paths]) => [
    { strong: `Excluded by ${rule}` },
    `: ${paths.slice(0, MOST_PATHS).join(', ')}${paths.length > MOST_PATHS ? ` and ${paths.length - MOST_PATHS} more` : ''} not read`,
  ])
}

const MOST_PATHS = 3
