import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Verdict } from '../model/verdict.js'
import type { Block } from './blocks.js'
import { unnamedOf } from './stoppers.js'
import { count } from './words.js'

/** The verdict in one word. */
export function verdictWord({ passed, isComplete }: Verdict): 'passed' | 'incomplete' | 'failed' {
  return passed ? (isComplete ? 'passed' : 'incomplete') : 'failed'
}

/**
 * What a gate that lets through has looked at: a reader must not take it for the answer to whether the product survives. Nothing
 * where it failed or where no threshold was set: the reasons say that.
 */
export function gateMeaning({ passed, failOn }: Verdict, assessment: Assessment, db: VendorDb): string {
  if (!passed || failOn === 'none') return ''
  const open = unnamedOf(assessment, db).length
  const silent =
    open === 0
      ? ''
      : ` Of ${count(open, 'essential capability')} nobody knows yet who serves ${open === 1 ? 'it' : 'them'}, so no finding can tell.`
  return ` The gate looks at single findings and how severe they are, not at whether the product survives.${silent}`
}

/** The verdict for who decides: after the headline, with its meaning. */
export function boardVerdict(verdict: Verdict | undefined, assessment: Assessment, db: VendorDb): Block[] {
  if (verdict === undefined) return []
  const text = ` ${verdict.reasons.join(' ')}${gateMeaning(verdict, assessment, db)}`
  const word = verdictWord(verdict)
  const says = word === 'passed' ? 'The gate of the build let it pass, which is no all-clear.' : `Gate ${word}.`
  return [{ kind: 'paragraph', text: [{ strong: says }, text] }]
}
