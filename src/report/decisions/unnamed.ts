import type { Assessment } from '../../model/assessment.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { unnamedOf } from '../stoppers.js'
import { enumerate, inSentence } from '../words.js'
import { decideBy } from './dates.js'
import type { Decision } from './decision.js'
import { ownerOf } from './owners.js'

/**
 * What has to be found out before anything can be fixed: who serves the essential capabilities that a deployment chooses or that
 * this repository does not show. Nothing where all are known.
 */
export function unnamed(assessment: Assessment, db: VendorDb): Decision[] {
  const open = unnamedOf(assessment, db)
  if (open.length === 0) return []
  const names = enumerate(open.map((capability) => inSentence(db.capability(capability).title)))
  const revenue = assessment.declared?.revenue
  return [
    {
      about: `whoever serves ${names}`,
      companies: [],
      proposed: [
        { strong: 'Name' },
        ' the company behind each, in holdfast.yaml (',
        { code: 'declaredVendors' },
        '), and audit again',
      ],
      effort: 'a few hours (assumption)',
      effect: 'who else can stop the product is known by name, and can be planned for',
      ...(revenue === undefined ? {} : { atRisk: 'not known' }),
      owner: ownerOf(open, assessment),
      date: decideBy(assessment.subject.asOf, 'critical'),
    },
  ]
}
