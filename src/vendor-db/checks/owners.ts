import type { Check, Fault } from './fault.js'
import { servicesOf } from './fault.js'

/** Every owner is known, and the chain of owners ends somewhere. */
export const ownersAreKnown: Check = ({ vendors, db }) => {
  const known = new Set(['independent', ...db.vendors.map(({ id }) => id), ...db.organisations.map(({ id }) => id)])
  return vendors.flatMap(({ id, owner }): Fault[] => {
    if (!known.has(owner))
      return [
        {
          vendor: id,
          at: ['owner'],
          says: `the owner ${owner} is neither a vendor nor in organisations.yaml; write independent, or an id that \`holdfast vendors list\` shows`,
          isAbsence: true,
        },
      ]
    const last = db.ownersOf(id).at(-1)!
    const end = db.vendor(last)?.owner ?? db.organisations.find((one) => one.id === last)?.owner
    return end === undefined || end === 'independent'
      ? []
      : [
          {
            vendor: id,
            at: ['owner'],
            says: `the owners of ${id} run in a circle by way of ${last}; the last one is independent`,
          },
        ]
  })
}

/** Ways out lead to services that exist and that another owner has: who is shut out by the owner is shut out of all that it owns. */
export const waysLeadOut: Check = (judged) =>
  servicesOf(judged).flatMap(({ vendor, service, at }) =>
    (service.waysOut ?? []).flatMap((way, i): Fault[] => {
      if (way.kind !== 'vendor') return []
      const where = { vendor: vendor.id, at: [...at, 'waysOut', i, 'to'] }
      const target = judged.db.service(way.to)
      if (target === undefined)
        return [
          {
            ...where,
            says: `the way out of ${service.id} names the unknown service ${way.to}; write the id of a service, as \`holdfast vendors show\` prints it`,
            isAbsence: true,
          },
        ]
      if (target.vendor.id === vendor.id)
        return [
          { ...where, says: `the way out of ${service.id} leads to ${way.to} of the same vendor; name another vendor` },
        ]
      return judged.db.ownersOf(target.vendor.id).at(-1) === judged.db.ownersOf(vendor.id).at(-1)
        ? [
            {
              ...where,
              says: `the way out of ${service.id} leads to ${way.to} of the same owner; name one of another owner`,
            },
          ]
        : []
    }),
  )

/** An upstream is known, is not the vendor itself, and can only hold up services that the vendor has. */
export const upstreamsAreKnown: Check = ({ vendors, db }) => {
  const known = new Set([...db.vendors, ...db.organisations].map(({ id }) => id))
  return vendors.flatMap((vendor) =>
    (vendor.upstreams ?? []).flatMap(({ organisation, services }, i): Fault[] => {
      const where = { vendor: vendor.id, at: ['upstreams', i] }
      return [
        ...(known.has(organisation)
          ? []
          : [
              {
                ...where,
                says: `the upstream ${organisation} is neither a vendor nor in organisations.yaml; write an id that \`holdfast vendors list\` shows`,
                isAbsence: true as const,
              },
            ]),
        ...(organisation === vendor.id
          ? [{ ...where, says: `${vendor.id} is named as its own upstream; remove it` }]
          : []),
        ...(services ?? [])
          .map((service, n) => ({ service, at: [...where.at, 'services', n] }))
          .filter(({ service }) => !vendor.services.some(({ id }) => id === service))
          .map(({ service, at }) => ({
            vendor: vendor.id,
            at,
            says: `the upstream ${organisation} names the unknown service ${service}; write the id of a service of this file`,
            isAbsence: true as const,
          })),
      ]
    }),
  )
}
