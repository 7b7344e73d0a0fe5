import type { ComponentKind } from '../../src/model/capability.js'
import type { Dependency, DependencyMap } from '../../src/model/dependency-map.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import { evidence } from './facts.js'

/** One dependency of a test; say only what the test is about. */
export interface Wired
  extends Partial<Pick<Dependency, 'wiring' | 'usage' | 'confidence' | 'capability' | 'component'>> {
  readonly service: string
  /** Dependencies of one function form a group. */
  readonly function?: string
}

/** A map of components that are web services unless told otherwise. */
export function mapOf(wired: readonly Wired[], db: VendorDb, kind: ComponentKind = 'web-service'): DependencyMap {
  const dependencies = wired.map((one): Dependency => {
    const { service, vendor } = db.service(one.service)!
    const capability = one.capability ?? service.capabilities[0]!
    const component = one.component ?? 'app'
    return {
      id: `${component}/${capability}/${one.service}`,
      vendor: vendor.id,
      service: one.service,
      capability,
      component,
      function: `${component}/${capability}/${one.function ?? one.service}`,
      role: service.role ?? db.capability(capability).role,
      usage: one.usage ?? 'required',
      wiring: one.wiring ?? 'sole',
      confidence: one.confidence ?? 'high',
      evidence: [{ ...evidence(), signal: 'host:x' }],
    }
  })
  const components = [...new Set(dependencies.map((one) => one.component))]
  return {
    components: components.map((id) => ({ id, path: id === 'app' ? '.' : id, kind, name: id })),
    dependencies,
    functions: [...new Set(dependencies.map((one) => one.function))].map((id) => {
      const members = dependencies.filter((one) => one.function === id)
      const { component, capability, wiring } = members[0]!
      return {
        id,
        component,
        capability,
        purpose: id,
        essential: false,
        group: { kind: wiring, members: members.map((one) => one.id), evidence: [] },
      }
    }),
  }
}
