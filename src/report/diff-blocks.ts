import type { Cause, Change, Comparison } from '../model/comparison.js'
import type { Block, Inline } from './blocks.js'
import { count } from './words.js'

const CAUSED: Readonly<Record<Cause, string>> = {
  code: 'By the code',
  database: 'By the vendor database, the code being the same',
  calendar: 'By the calendar, the code being the same',
}

const TURNED: Readonly<Record<Change['turn'], string>> = {
  came: 'new',
  went: 'gone',
  worse: 'worse',
  better: 'better',
  changed: 'changed',
  accepted: 'let through',
  exposed: 'no longer let through',
}

/** A comparison as blocks: the verdict first, then what the same change did to the policy, then every cause in turn. */
export function diffBlocks(comparison: Comparison): Block[] {
  return diffSections(comparison).flat()
}

/** The same in sections, for where there is no room for all. */
export function diffSections(comparison: Comparison): Block[][] {
  const { base, head, changes, policyChanges, verdict, failOnChanges } = comparison
  const word = verdict.passed ? (verdict.isComplete ? 'Passed.' : 'Incomplete.') : 'Failed.'
  const held = failOnChanges === 'code' ? ' Only changes of the code fail.' : ' Changes of every cause fail.'
  const sections: Block[][] = [
    [
      { kind: 'heading', level: 1, text: [`From ${base.name} to ${head.name}`] },
      { kind: 'paragraph', text: [{ strong: word }, ` ${verdict.reasons.join(' ')}${held}`] },
      ...(base.isComplete ? [] : [paragraph('The base was not wholly read: what is new may have been there.')]),
    ],
    policyBlocks(policyChanges),
    ...(['code', 'database', 'calendar'] as const).map((cause) =>
      causeBlocks(
        cause,
        changes.filter((one) => one.cause === cause),
      ),
    ),
    [
      ...(changes.length === 0 ? [paragraph('Nothing came, went or changed.')] : []),
      paragraph(
        `${count(base.findings, 'finding')} as of ${base.asOf} (vendor database of ${base.vendorDb}), ${count(head.findings, 'finding')} as of ${head.asOf} (vendor database of ${head.vendorDb}).`,
      ),
    ],
  ]
  return sections.filter((section) => section.length > 0)
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [text] }
}

function policyBlocks(policyChanges: Comparison['policyChanges']): Block[] {
  if (policyChanges.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: ['Policy changed in this revision'] },
    {
      kind: 'list',
      items: policyChanges.map(({ key, at, text, hasEffect }): Inline => {
        const where = at === undefined ? '' : ` (${at})`
        return [{ strong: key }, `: ${text}${where}${hasEffect ? '' : '; without effect beside --policy'}`]
      }),
    },
  ]
}

function causeBlocks(cause: Cause, changes: readonly Change[]): Block[] {
  if (changes.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: [CAUSED[cause]] },
    { kind: 'list', items: changes.map(line) },
  ]
}

function line({ turn, rule, severity, text, place }: Change): Inline {
  return [
    { strong: TURNED[turn] },
    ': ',
    ...(severity === undefined ? [] : [{ severity } as const, ' ']),
    rule === undefined ? text : `${rule} ${text}`,
    ...(place === undefined ? [] : [', ', { place: place.path, line: place.line, column: place.column } as const]),
  ]
}
