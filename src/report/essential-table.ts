import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import { stopperName } from './stopper-name.js'

/** The essential capabilities, how each fares, and who stops it alone. */
export function essentialTable(assessment: Assessment, db: VendorDb): Block[] {
  const rows = assessment.headline.essential.map((one): Inline[] => [
    [db.capability(one.capability).title],
    [{ falls: 'falls', survives: 'survives', 'not-seen': 'not seen' }[one.state]],
    [
      one.stoppedBy.length > 0
        ? one.stoppedBy.map((company) => stopperName(company, assessment, db)).join('; ')
        : one.state === 'falls'
          ? 'the vendor that a deployment chooses'
          : one.state === 'not-seen'
            ? 'not known: nobody was seen'
            : 'nobody',
    ],
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
