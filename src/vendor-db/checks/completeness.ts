import type { Check, Fault } from './fault.js'
import { servicesOf } from './fault.js'

/** Every service shows somehow or is business that code does not show, and says how to leave or why nobody can. */
export const servicesAreComplete: Check = (judged) =>
  servicesOf(judged).flatMap(({ vendor, service, at }): Fault[] => [
    ...((service.signals ?? service.assumed ?? (service.role === 'business' ? {} : undefined))
      ? []
      : [
          {
            vendor: vendor.id,
            at: [...at, 'signals'],
            says: `${service.id} has no signal; add signals or assumed, or role: business where code never shows it`,
            isAbsence: true as const,
          },
        ]),
    ...((service.waysOut ?? service.noWayOut)
      ? []
      : [
          {
            vendor: vendor.id,
            at: [...at, 'waysOut'],
            says: `${service.id} does not say how to leave; add waysOut, or noWayOut with the reason`,
            isAbsence: true as const,
          },
        ]),
    ...(service.leadTimes ?? [])
      .map(({ hours }, i) => ({ hours, at: [...at, 'leadTimes', i, 'hours'] }))
      .filter(({ hours }) => hours[0] > hours[1])
      .map((one) => ({
        vendor: vendor.id,
        at: one.at,
        says: 'the hours run downwards; write the smaller number first',
      })),
  ])

/** Terms are bound only to capabilities that the vendor has. */
export const termsAreOfCapabilities: Check = ({ vendors }) =>
  vendors.flatMap((vendor) => {
    const has = new Set(vendor.services.flatMap(({ capabilities }) => capabilities))
    return (vendor.terms ?? []).flatMap(({ capabilities = [] }, i) =>
      capabilities
        .filter((capability) => !has.has(capability))
        .map((capability) => ({
          vendor: vendor.id,
          at: ['terms', i, 'capabilities'],
          says: `these terms are for ${capability}, which no service of ${vendor.id} has; remove it or give a service that capability`,
          isAbsence: true as const,
        })),
    )
  })

/** Terms and upstreams name where they stand, and what nobody verified says so in a note. */
export const factsNameTheirSource: Check = ({ vendors }) =>
  vendors.flatMap((vendor) =>
    [
      ...(vendor.terms ?? []).map((fact, i) => ({ fact, source: fact.source ?? fact.url, at: ['terms', i] })),
      ...(vendor.upstreams ?? []).map((fact, i) => ({ fact, source: fact.sources?.[0], at: ['upstreams', i] })),
    ].flatMap(({ fact, source, at }): Fault[] => [
      ...(source === undefined
        ? [{ vendor: vendor.id, at: [...at, 'source'], says: 'no source is named; add the address' }]
        : []),
      ...(fact.verified || fact.note !== undefined
        ? []
        : [
            {
              vendor: vendor.id,
              at: [...at, 'verified'],
              says: 'is not verified; say in a note what was read and what is from memory',
            },
          ]),
    ]),
  )
