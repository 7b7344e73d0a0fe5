import type { Assessment } from '../../model/assessment.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { type Cell, declared, known, missing, proposed, type Row } from './cells.js'
import { RELIANCE } from './codes.js'
import { CODE_TYPE, providerCode } from './providers.js'
import type { Use } from './uses.js'

/** The reference of the contract behind a use; never made up. */
export function reference({ declaration }: Use): Cell {
  const given = declaration?.contract?.reference
  return given === undefined
    ? missing('procurement', 'reference of the contract')
    : declared(given, 'declaredVendors.contract.reference')
}

/** The type of ICT service of a use. */
export function serviceType({ serviceType: code, capabilities }: Use): Cell {
  return proposed(code, `assumption: ${capabilities.join(', ')}`, 'procurement')
}

/** B_02.02: one row per use and declared function; notice and law are what an assessment can add. */
export function contractRows(uses: readonly Use[], assessment: Assessment, db: VendorDb): Row[] {
  const lei = assessment.declared?.legalEntity?.lei
  return uses.flatMap((use) => {
    const ends = use.declaration?.contract?.ends
    const row = (about: string, functionCell: Cell): Row => ({
      template: 'B_02.02',
      about,
      cells: {
        '0010': reference(use),
        '0020': lei === undefined ? missing('legal', 'LEI of the entity') : declared(lei, 'legalEntity.lei'),
        '0030': providerCode(use.name),
        '0040': CODE_TYPE,
        '0050': functionCell,
        '0060': serviceType(use),
        '0070': missing('procurement', 'start of the contract'),
        '0080':
          ends === undefined
            ? missing('procurement', 'end, or 9999-12-31')
            : declared(ends, 'declaredVendors.contract.ends'),
        '0090': missing('procurement', 'only where it was terminated'),
        '0100': missing('procurement', 'in the contract'),
        '0110': notice(use, db),
        '0120': law(use, db),
        '0130': missing('procurement', 'in the contract'),
        '0140': missing('data protection', 'whether data is stored'),
        '0150': missing('data protection', 'where data is stored'),
        '0160': missing('data protection', 'where data is processed'),
        '0170': missing('data protection', 'how sensitive the data is'),
        '0180': reliance(use),
      },
    })
    if (use.functions.length === 0)
      return [row(use.name, missing('function owner', 'no declared business function needs this service'))]
    return use.functions.map(({ id, name }) => row(`${use.name} for ${name}`, declared(id, 'businessFunctions.id')))
  })
}

function notice(use: Use, db: VendorDb): Cell {
  const hours = use.declaration?.contract?.noticeHours
  if (hours !== undefined)
    return declared(Math.floor(hours / 24), 'declaredVendors.contract.noticeHours, in whole days')
  const terms = termsOf(use, db).find(
    ({ terminationForConvenience: end }) => end?.vendorMay && end.noticeDays !== undefined,
  )
  const days = terms?.terminationForConvenience?.noticeDays
  if (days === undefined) return missing('procurement', 'in the contract; public terms on file name none')
  return known(days, `public terms: ${terms!.document}; a negotiated contract differs`, 'procurement')
}

/** Only a law whose country is plain from the text is more than a hint. */
function law(use: Use, db: VendorDb): Cell {
  const given = use.declaration?.contract?.governingLaw
  if (given !== undefined)
    return /^[A-Z]{2}$/.test(given)
      ? declared(`eba_GA:${given}`, 'declaredVendors.contract.governingLaw')
      : missing('legal', 'declaredVendors.contract.governingLaw names no country by its code')
  const text = termsOf(use, db).find(({ governingLaw }) => governingLaw !== undefined)?.governingLaw
  if (text === undefined) return missing('legal', 'in the contract')
  if (/^[A-Za-z ]+, US$/.test(text))
    return known('eba_GA:US', `public terms: ${text}; a negotiated contract differs`, 'legal')
  return missing('legal', `public terms say: ${text}`)
}

function termsOf({ vendor, capabilities }: Use, db: VendorDb) {
  return (db.vendor(vendor)?.terms ?? []).filter(
    (terms) => terms.capabilities === undefined || terms.capabilities.some((one) => capabilities.includes(one)),
  )
}

function reliance({ dependencies }: Use): Cell {
  if (dependencies.length === 0) return missing('risk management', 'not seen in code')
  const required = dependencies.filter(({ usage }) => usage === 'required')
  if (required.length === 0) return proposed(RELIANCE.low, 'the product runs without it', 'risk management')
  const isAlone = required.some(({ wiring }) => wiring === 'sole' || wiring === 'switchable')
  return isAlone
    ? proposed(RELIANCE.full, 'required, and nobody takes over by himself', 'risk management')
    : proposed(RELIANCE.material, 'required, and another provider takes over', 'risk management')
}
