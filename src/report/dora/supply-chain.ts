import type { Assessment } from '../../model/assessment.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { byText } from '../../util/sort.js'
import { known, proposed, type Row } from './cells.js'
import { reference, serviceType } from './contracts.js'
import { CODE_TYPE, providerCode } from './providers.js'
import { isCritical, type Use } from './uses.js'

/**
 * B_05.02: the direct provider at rank 1, and at rank 2 what it is known to stand on, for services that support a critical or important
 * function (the ESAs' answers on the register: only subcontractors that effectively underpin one are listed).
 */
export function supplyChainRows(uses: readonly Use[], assessment: Assessment, db: VendorDb): Row[] {
  return uses.flatMap((use) => [direct(use), ...(isCritical(use, assessment) === false ? [] : behind(use, db))])
}

function direct(use: Use): Row {
  return {
    template: 'B_05.02',
    about: use.name,
    cells: {
      '0010': reference(use),
      '0020': serviceType(use),
      '0030': providerCode(use.name),
      '0040': CODE_TYPE,
      '0050': proposed(1, 'direct provider', 'procurement'),
      '0060': { value: '', status: 'proposal', basis: 'empty at rank 1', filler: 'procurement' },
      '0070': { value: '', status: 'proposal', basis: 'empty at rank 1', filler: 'procurement' },
    },
  }
}

function behind(use: Use, db: VendorDb): Row[] {
  const services = new Set(use.dependencies.map(({ service }) => service))
  return (db.vendor(use.vendor)?.upstreams ?? [])
    .filter(({ criticality }) => criticality === 'hard' || criticality === 'partial')
    .filter((one) => one.services === undefined || one.services.some((service) => services.has(service)))
    .sort((a, b) => byText(a.organisation, b.organisation))
    .map(({ organisation, relation, asOf, verified }): Row => {
      const name = db.nameOf(organisation)
      const source = `${use.name} ${relation.replaceAll('-', ' ')} ${name}${asOf ? `, ${asOf}` : ''}${verified ? '' : ' (assumption)'}`
      return {
        template: 'B_05.02',
        about: `${name} behind ${use.name}`,
        cells: {
          '0010': reference(use),
          '0020': serviceType(use),
          '0030': providerCode(name),
          '0040': CODE_TYPE,
          '0050': known(2, `vendor database: ${source}`, 'procurement'),
          '0060': providerCode(use.name),
          '0070': CODE_TYPE,
        },
      }
    })
}
