import { audit } from '../flows/audit.js'
import type { OpenReadRisky } from '../flows/read-risky.js'
import type { Assessment } from '../model/assessment.js'
import type { VendorDb, VendorFactsDb } from '../model/vendor-db.js'
import { withDeclaredOrganisations } from '../vendor-db/declared-organisations.js'
import type { GateSettings } from './gate-settings.js'
import type { Target } from './target.js'

/** What every audit of one run shares. */
export interface Shared {
  readonly db: VendorDb
  readonly version: string
  readonly risky: OpenReadRisky
  readonly precedents: () => VendorFactsDb
  /** What the product is called where its settings do not say; the sides of a comparison share one name. */
  readonly product?: string
}

/** Audits a target as of a day, by the settings that hold for it. */
export function auditTarget(target: Target, settings: GateSettings, asOf: string, shared: Shared): Promise<Assessment> {
  return audit({
    source: target.source([]),
    sourceName: target.name,
    db: withDeclaredOrganisations(shared.db, settings.config),
    version: shared.version,
    asOf,
    placeOf: target.parsed.at,
    config: shared.product === undefined ? settings.config : { product: shared.product, ...settings.config },
    inventory: target.inventory,
    grants: settings.grants,
    precedents: shared.precedents,
    readRisky: shared.risky.read,
    onProgress: () => undefined,
  })
}
