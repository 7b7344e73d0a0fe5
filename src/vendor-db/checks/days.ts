import type { Source, Vendor } from '../../model/vendor.js'
import type { Check } from './fault.js'

/** Nothing was read, written or known after today. */
export const nothingIsOfTheFuture: Check = ({ vendors, today }) =>
  today === undefined
    ? []
    : vendors.flatMap((vendor) =>
        daysOf(vendor)
          .filter(({ day }) => day > today)
          .map(({ day, at }) => ({
            vendor: vendor.id,
            at,
            says: `${day} lies after today, ${today}; write the day on which it was read`,
          })),
      )

interface DayAt {
  readonly day: string
  readonly at: readonly PropertyKey[]
}

function daysOf(vendor: Vendor): DayAt[] {
  const checked = (source: Source | undefined, at: readonly PropertyKey[]) => dayAt(source?.checked, [...at, 'checked'])
  return [
    ...vendor.sources.flatMap((source, i) => checked(source, ['sources', i])),
    ...checked(vendor.ownerSource, ['ownerSource']),
    ...vendor.services.flatMap((service, n) =>
      (['leadTimes', 'suspended', 'exit'] as const).flatMap((key) =>
        (service[key] ?? []).flatMap(({ source }, i) => checked(source, ['services', n, key, i, 'source'])),
      ),
    ),
    ...(vendor.terms ?? []).flatMap(({ snapshot, textDate }, i) => [
      ...dayAt(snapshot, ['terms', i, 'snapshot']),
      ...dayAt(textDate, ['terms', i, 'textDate']),
    ]),
    ...(vendor.upstreams ?? []).flatMap(({ asOf }, i) => dayAt(asOf, ['upstreams', i, 'asOf'])),
  ]
}

function dayAt(day: string | undefined, at: readonly PropertyKey[]): DayAt[] {
  return day === undefined ? [] : [{ day, at }]
}
