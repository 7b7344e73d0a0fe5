import type { Assessment } from '../../model/assessment.js'
import { byText } from '../../util/sort.js'
import type { Components } from './components.js'
import type { Services } from './services.js'

/** Who depends on whom: product → component → SDK → service → upstream. Leaves stand there without a list. */
export function graphOf(product: string, assessment: Assessment, components: Components, services: Services) {
  const edges = new Map<string, Set<string>>()
  const add = (from: string, to?: string) => {
    const known = edges.get(from) ?? new Set<string>()
    if (to !== undefined && to !== from) known.add(to)
    edges.set(from, known)
  }
  add(product)
  for (const ref of components.own.values()) add(product, ref)
  for (const { 'bom-ref': ref } of [...components.list, ...services.list]) add(ref)
  for (const dependency of assessment.dependencies) {
    const from = components.own.get(dependency.component) ?? product
    const service = services.refOf(dependency.service)
    const sdks = components.sdksOf(dependency)
    for (const sdk of sdks) {
      add(from, sdk)
      add(sdk, service)
    }
    if (sdks.length === 0) add(from, service)
    for (const upstream of services.upstreamsOf(dependency.service)) add(service, upstream)
  }
  return [...edges]
    .sort((a, b) => byText(a[0], b[0]))
    .map(([ref, to]) => (to.size === 0 ? { ref } : { ref, dependsOn: [...to].sort(byText) }))
}
