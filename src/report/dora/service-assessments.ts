import type { Assessment } from '../../model/assessment.js'
import type { Finding } from '../../model/finding.js'
import { SUBSTITUTABILITY } from '../../model/vendor.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { byText } from '../../util/sort.js'
import { type Cell, missing, proposed, type Row } from './cells.js'
import { NO, NOT_ASSESSED, REASONS, REINTEGRATION, SUBSTITUTION, YES } from './codes.js'
import { reference, serviceType } from './contracts.js'
import { impactOf } from './functions.js'
import { CODE_TYPE, providerCode } from './providers.js'
import { idOf, isCritical, type Use } from './uses.js'

/**
 * B_07.01: the assessment of services that support critical or important functions; where no function was declared, of those that the
 * product cannot do without.
 */
export function serviceAssessmentRows(uses: readonly Use[], assessment: Assessment, db: VendorDb): Row[] {
  return uses.filter((use) => isCritical(use, assessment) ?? isRequired(use)).map((use) => rowOf(use, assessment, db))
}

function isRequired({ dependencies }: Use): boolean {
  return dependencies.some(({ usage }) => usage === 'required')
}

function rowOf(use: Use, assessment: Assessment, db: VendorDb): Row {
  const ways = waysOf(use, assessment)
  const hardest = hardestOf(use, db)
  return {
    template: 'B_07.01',
    about: use.name,
    cells: {
      '0010': reference(use),
      '0020': providerCode(use.name),
      '0030': CODE_TYPE,
      '0040': serviceType(use),
      '0050':
        hardest === undefined
          ? missing('product team', 'substitutability')
          : proposed(SUBSTITUTION[hardest], `vendor database: ${hardest}`, 'product team'),
      '0060': reasonOf(hardest, ways),
      '0070': missing('risk management', 'own, pooled or appointed audits; a certificate does not count'),
      '0080': exitPlan(use, assessment, db),
      '0090':
        hardest === undefined
          ? missing('product team', 'possibility of reintegration')
          : proposed(REINTEGRATION[hardest], `assumption from substitutability: ${hardest}`, 'product team'),
      '0100': impactOf(use.capabilities, db),
      '0110': proposed(
        ways === undefined ? NOT_ASSESSED : ways.length > 0 ? YES : NO,
        ways === undefined ? 'no finding about this service' : 'ways out that findings name',
        'product team',
      ),
      '0120':
        ways === undefined || ways.length === 0
          ? missing('product team', 'alternatives')
          : proposed(ways.join('; '), 'ways out that findings name; not tried', 'product team'),
    },
  }
}

/** Ways out that findings name; undefined where nothing was found about the service. */
function waysOf({ vendor, capabilities }: Use, { findings }: Assessment): string[] | undefined {
  const about = findings.filter(
    (one: Finding) =>
      one.vendors.includes(vendor) && one.capability !== undefined && capabilities.includes(one.capability),
  )
  const ways = about.flatMap(({ recommendations }) => recommendations)
  if (ways.length === 0) return undefined
  return [...new Set(ways.filter(({ kind }) => kind !== 'none').map(({ title }) => title))].sort(byText)
}

/** The service that is hardest to replace decides. */
function hardestOf({ dependencies }: Use, db: VendorDb) {
  const found = dependencies.flatMap(({ service }) => db.service(service)?.service.substitutability ?? [])
  return [...SUBSTITUTABILITY].reverse().find((one) => found.includes(one))
}

/** Asked for only where the service is not or hardly substitutable. */
function reasonOf(hardest: ReturnType<typeof hardestOf>, ways: readonly string[] | undefined): Cell {
  const hasNone = ways !== undefined && ways.length === 0
  if (hardest === 'gatekeeper') return proposed(REASONS.noAlternative, 'no substitute for its reach', 'product team')
  if (hardest === 'reimplement')
    return proposed(hasNone ? REASONS.both : REASONS.migration, 'proprietary model', 'product team')
  return { value: '', status: 'proposal', basis: 'only where not or hardly substitutable', filler: 'product team' }
}

/** A declared fallback is a plan in the making; that none was declared does not mean that there is none. */
function exitPlan(use: Use, { declared }: Assessment, db: VendorDb): Cell {
  const fallback = (declared?.fallbacks ?? []).find(
    (one) => idOf(one.for, db) === use.vendor && use.capabilities.includes(one.capability),
  )
  if (!fallback) return missing('risk management', 'whether there is a documented exit plan')
  const drill =
    fallback.lastDrill === undefined ? 'never drilled as far as declared' : `last drill ${fallback.lastDrill}`
  return proposed(YES, `declared fallback: ${fallback.to}, ${drill}; an exit plan is more than that`, 'risk management')
}
