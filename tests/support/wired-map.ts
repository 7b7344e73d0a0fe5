import type { Dependency, DependencyMap, WiringGroup } from '../../src/model/dependency-map.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import { evidence } from './facts.js'

/** One dependency of a test's map; those of one `function` form a group of the first one's kind. */
export interface WiredService {
  readonly service: string
  readonly component?: string
  readonly function?: string
  readonly wiring?: WiringGroup['kind']
  readonly direction?: WiringGroup['direction']
  readonly usage?: Dependency['usage']
  readonly confidence?: Dependency['confidence']
}

/** A map of web services drawn by hand. */
export function wiredMap(wired: readonly WiredService[], db: VendorDb): DependencyMap {
  const rows = wired.map((one) => {
    const { service, vendor } = db.service(one.service)!
    const capability = service.capabilities[0]!
    const component = one.component ?? 'app'
    const id = `${component}/${capability}/${one.service}`
    const dependency: Dependency = {
      id,
      vendor: vendor.id,
      service: one.service,
      capability,
      component,
      function: `${component}/${capability}/${one.function ?? one.service}`,
      role: db.capability(capability).role,
      usage: one.usage ?? 'required',
      wiring: one.wiring ?? 'sole',
      confidence: one.confidence ?? 'high',
      evidence: [{ ...evidence(), signal: 'host:x' }],
    }
    return { dependency, direction: one.direction }
  })
  const components = [...new Set(rows.map(({ dependency }) => dependency.component))]
  const functions = [...new Set(rows.map(({ dependency }) => dependency.function))]
  return {
    components: components.map((id) => ({ id, path: '.', kind: 'web-service', name: id })),
    dependencies: rows.map(({ dependency }) => dependency),
    functions: functions.map((id) => {
      const own = rows.filter(({ dependency }) => dependency.function === id)
      const { dependency, direction } = own[0]!
      const members = own.map((row) => row.dependency.id)
      return {
        id,
        component: dependency.component,
        capability: dependency.capability,
        purpose: id.split('/').at(-1)!,
        essential: false,
        group: {
          kind: dependency.wiring,
          members,
          evidence: [],
          ...(direction === undefined ? {} : { direction, order: members }),
        },
      }
    }),
  }
}
