import type { SignalKind } from '../../model/evidence.js'
import { type Check, type Judged, servicesOf, signalsOf } from './fault.js'

/** Every example finds its own service and no other, and does not count as a page to read. */
export const examplesFindTheirService: Check = (judged) =>
  servicesOf(judged).flatMap(({ vendor, service, at }) =>
    (service.examples ?? []).flatMap(({ kind, value }, i) => {
      const found = judged.index.find(kind, value)?.service
      const where = { vendor: vendor.id, at: [...at, 'examples', i] }
      if (found === undefined)
        return [
          {
            ...where,
            says: `the example ${kind} ${value} of ${service.id} finds nothing; add the signal that shows it, or mend the example`,
            isAbsence: true as const,
          },
        ]
      if (found !== service.id)
        return [
          {
            ...where,
            says: `the example ${kind} ${value} of ${service.id} finds ${found}; an example finds its own service and no other`,
          },
        ]
      return kind === 'host' && judged.index.isReading(value)
        ? [
            {
              ...where,
              says: `the example ${value} of ${service.id} counts as a page to read; take its host out of reading`,
            },
          ]
        : []
    }),
  )

/** No look-alike finds anything. */
export const lookalikesFindNothing: Check = (judged) =>
  servicesOf(judged).flatMap(({ vendor, service, at }) =>
    (service.lookalikes ?? []).flatMap(({ kind, value }, i) => {
      const hit = caughtBy(judged, kind, value)
      return hit === undefined
        ? []
        : [
            {
              vendor: vendor.id,
              at: [...at, 'lookalikes', i],
              says: `the look-alike ${kind} ${value} of ${service.id} finds ${hit.service} by ${hit.signal}; a look-alike finds nothing`,
            },
          ]
    }),
  )

/** What a value finds though it must not; hosts that count as pages to read find nothing. */
export function caughtBy({ index }: Pick<Judged, 'index'>, kind: SignalKind, value: string) {
  return kind === 'host' && index.isReading(value) ? undefined : index.find(kind, value)
}

/** Every signal finds its own service: no other one stands before it. */
export const signalsFindTheirService: Check = (judged) =>
  signalsOf(judged).flatMap(({ vendor, service, kind, pattern, at }) => {
    const value = pattern.replace(/^\*\./, 'x.').replaceAll('.*.', '.x.').replace(/\*$/, 'x')
    const found = judged.index.find(kind, value)?.service
    return found === service.id
      ? []
      : [
          {
            vendor: vendor.id,
            at,
            says: `${kind} ${pattern} of ${service.id} finds ${found ?? 'nothing'}; write it so that it finds its own service`,
          },
        ]
  })

/** No host that stands for nobody is a vendor's. */
export const hostsOfNobodyStayFree: Check = ({ vendors, db, index }) => {
  const judged = new Map(vendors.flatMap((vendor) => vendor.services.map(({ id }) => [id, vendor.id] as const)))
  return db.notVendors.hosts.flatMap((host) => {
    const vendor = judged.get(index.find('host', host)?.service ?? '')
    return vendor === undefined
      ? []
      : [
          {
            vendor,
            at: ['services'],
            says: `${host} stands for nobody (not-vendors.yaml); remove the host that covers it`,
          },
        ]
  })
}
