import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import { candidatesOf } from './candidates.js'
import { stopperName } from './stopper-name.js'
import { unnamedOf } from './stoppers.js'

/** The essential capabilities, how each fares, and who stops it alone. */
export function essentialTable(assessment: Assessment, db: VendorDb): Block[] {
  const unnamed = new Set(unnamedOf(assessment, db))
  const rows = assessment.headline.essential.map((one): Inline[] => [
    [db.capability(one.capability).title],
    [stateText(one, unnamed.has(one.capability))],
    [unnamed.has(one.capability) ? candidates(one, assessment, db) : stoppers(one, assessment, db)],
    [one.expectedBy.join(', ')],
    [db.capability(one.capability).meaning],
  ])
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: ['Essential capabilities'] },
        {
          kind: 'table',
          head: ['Capability', 'Loss of any one company', 'Stopped alone by', 'Expected by', 'If it is gone'],
          rows,
        },
      ]
}

type Essential = Assessment['headline']['essential'][number]

/** What falls with a company that is named is another thing than what hangs on one that nobody has named. */
function stateText({ state }: Essential, isUnnamed: boolean): string {
  if (state === 'falls') return isUnnamed ? 'hangs on one company that nobody has named' : 'falls'
  return state === 'survives' ? 'survives' : 'not seen'
}

function stoppers({ stoppedBy }: Essential, assessment: Assessment, db: VendorDb): string {
  return stoppedBy.map((company) => stopperName(company, assessment, db)).join('; ') || 'nobody'
}

function candidates({ capability }: Essential, assessment: Assessment, db: VendorDb): string {
  const names = candidatesOf(capability, assessment, db)
  return names.length === 0 ? 'not known: nobody was seen' : `candidates seen: ${names.join(', ')}`
}
