import { describe, expect, it } from 'vitest'
import { compiledDb, wholeDb } from '../support/whole-db.js'

const { vendors, lookalikes } = wholeDb()
const { index, db } = compiledDb()

const services = vendors.flatMap((vendor) => vendor.services.map((service) => ({ vendor, service })))

describe('against the whole database', () => {
  it('every example finds its own service', () => {
    const astray = services.flatMap(({ service }) =>
      (service.examples ?? []).flatMap(({ kind, value }) => {
        const found = index.find(kind, value)?.service
        return found === service.id ? [] : [`${kind} ${value} of ${service.id} finds ${found ?? 'nothing'}`]
      }),
    )
    expect(astray).toEqual([])
  })

  it('no example lies on a host that is only a page to read', () => {
    const lost = services.flatMap(({ service }) =>
      (service.examples ?? [])
        .filter(({ kind, value }) => kind === 'host' && index.isReading(value))
        .map(({ value }) => `${value} of ${service.id} counts as a page to read`),
    )
    expect(lost).toEqual([])
  })

  it('no look-alike of a vendor finds anything', () => {
    const hits = services.flatMap(({ service }) =>
      (service.lookalikes ?? []).flatMap(({ kind, value }) =>
        caught(kind, value).map((hit) => `${service.id}: ${hit}`),
      ),
    )
    expect(hits).toEqual([])
  })

  it('no look-alike of all finds anything', () => {
    expect(lookalikes.flatMap(({ kind, values }) => values.flatMap((value) => caught(kind, value)))).toEqual([])
  })

  it('every signal finds its own service', () => {
    const astray = services.flatMap(({ service }) =>
      (['signals', 'assumed'] as const).flatMap((list) =>
        Object.entries(service[list] ?? {}).flatMap(([kind, patterns]) =>
          (patterns ?? []).flatMap((pattern) => {
            const value = pattern.replace(/^\*\./, 'x.').replaceAll('.*.', '.x.').replace(/\*$/, 'x')
            const found = index.find(kind as Parameters<typeof index.find>[0], value)?.service
            return found === service.id ? [] : [`${kind} ${pattern} of ${service.id} finds ${found ?? 'nothing'}`]
          }),
        ),
      ),
    )
    expect(astray).toEqual([])
  })

  it('no host that stands for nobody is a vendor', () => {
    const claimed = db.notVendors.hosts.flatMap((host) => {
      const hit = index.find('host', host)
      return hit ? [`${host} belongs to ${hit.service}`] : []
    })
    expect(claimed).toEqual([])
  })
})

/** What a value finds, though it must not; hosts that count as pages to read find nothing. */
function caught(kind: Parameters<typeof index.find>[0], value: string): string[] {
  if (kind === 'host' && index.isReading(value)) return []
  const hit = index.find(kind, value)
  return hit ? [`${kind} ${value} finds ${hit.service} by ${hit.signal}`] : []
}
