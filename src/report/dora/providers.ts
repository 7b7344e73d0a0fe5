import type { VendorDb } from '../../model/vendor-db.js'
import { type Cell, declared, known, missing, proposed, type Row } from './cells.js'
import { LEGAL_PERSON } from './codes.js'
import type { Use } from './uses.js'

/** The identification code of a provider, which no assessment knows. */
export function providerCode(name: string): Cell {
  return missing('procurement', `LEI of ${name} (gleif.org), or its EUID`)
}

/** The type of that code. */
export const CODE_TYPE: Cell = missing('procurement', 'follows from the code: LEI is eba_qCO:qx2000')

/** B_05.01: one row per provider. */
export function providerRows(uses: readonly Use[], db: VendorDb): Row[] {
  const seen = new Set<string>()
  return uses.flatMap((use) => {
    if (seen.has(use.vendor)) return []
    seen.add(use.vendor)
    return [providerRow(use, db)]
  })
}

function providerRow({ vendor, name, declaration }: Use, db: VendorDb): Row {
  const facts = db.vendor(vendor)
  const parent = db.ownersOf(vendor).at(-1)!
  const legalName = facts?.legalName
    ? known(facts.legalName, 'vendor database', 'procurement')
    : proposed(name, 'trade name; the legal name is in the contract', 'procurement')
  return {
    template: 'B_05.01',
    about: name,
    cells: {
      '0010': providerCode(name),
      '0020': CODE_TYPE,
      '0030': missing('procurement', 'only where there is a second code'),
      '0040': missing('procurement', 'only where there is a second code'),
      '0050': legalName,
      '0060': legalName,
      '0070': proposed(LEGAL_PERSON, 'vendors of the database are companies', 'procurement'),
      '0080': headquarters(declaration?.country, facts?.country),
      '0090': missing('finance', 'currency of the contract'),
      '0100': missing('finance', 'cost of a year'),
      '0110': missing(
        'procurement',
        parent === vendor ? 'no parent in the vendor database' : `LEI of ${db.nameOf(parent)}`,
      ),
      '0120': CODE_TYPE,
    },
  }
}

function headquarters(ofContract: string | undefined, ofDatabase: string | undefined): Cell {
  if (ofContract !== undefined) return declared(`eba_GA:${ofContract}`, 'declaredVendors.country')
  if (ofDatabase !== undefined) return known(`eba_GA:${ofDatabase}`, 'vendor database, home country', 'procurement')
  return missing('procurement', 'country of headquarters')
}
