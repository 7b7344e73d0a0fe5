import type { ComponentKind } from '../model/capability.js'
import type { Component } from '../model/dependency-map.js'
import type { ComponentMark } from '../model/evidence.js'
import type { PlaceKind } from '../model/place.js'
import { PRODUCT_PLACES } from '../model/place.js'
import { byText } from '../util/sort.js'

/** A mark together with the kind of place its file is. */
export type PlacedMark = ComponentMark & { readonly place: PlaceKind }

/** The components of a product, and to which one a file belongs. */
export interface Components {
  readonly list: readonly Component[]
  /** The component of a file: that of the nearest folder; delivery and infrastructure files have one each for the product. */
  ofFile(path: string, place: PlaceKind): Component
}

/** Order in which one folder's several marks name it: what runs before what is installed. */
const KIND_ORDER: readonly ComponentKind[] = [
  'web-service',
  'web-app',
  'ios-app',
  'android-app',
  'desktop-app',
  'cli-or-library',
  'infrastructure',
  'delivery',
]

/**
 * Components from the marks that readers saw. Folders without a mark of their own belong to the nearest one above, at last to
 * the root component that carries the product's name.
 */
export function findComponents(product: string, marks: readonly PlacedMark[]): Components {
  const kinds = new Map<string, Set<ComponentKind>>()
  const names = new Map<string, string>()
  for (const mark of marks) {
    if (!PRODUCT_PLACES.has(mark.place)) continue
    const folder =
      mark.kind === 'delivery' || mark.kind === 'infrastructure' ? `:${mark.kind}` : folderOfProduct(mark.folder)
    kinds.set(folder, (kinds.get(folder) ?? new Set<ComponentKind>()).add(mark.kind))
    if (mark.name && !names.has(folder)) names.set(folder, mark.name)
  }
  const root: Component = { id: product, path: '.', kind: mainKind(kinds.get('')) ?? 'unknown', name: product }
  const byFolder = new Map<string, Component>([['', root]])
  const extra: Component[] = []
  for (const [folder, set] of [...kinds].sort((a, b) => byText(a[0], b[0]))) {
    const kind = mainKind(set)!
    if (folder === ':delivery')
      byFolder.set(folder, { id: 'delivery', path: '.', kind: 'delivery', name: 'delivery pipeline' })
    else if (folder === ':infrastructure')
      byFolder.set(folder, { id: 'infrastructure', path: '.', kind: 'infrastructure', name: 'infrastructure' })
    else if (folder !== '') byFolder.set(folder, { id: folder, path: folder, kind, name: names.get(folder) ?? folder })
    // One folder can hold two apps (one code base for both phones): the second is a component without files of its own.
    for (const other of orderedKinds(set)) {
      if (other !== kind)
        extra.push({
          id: `${folder === '' ? product : folder}#${other}`,
          path: folder || '.',
          kind: other,
          name: names.get(folder) ?? (folder || product),
        })
    }
  }
  const delivery = byFolder.get(':delivery')
  const infrastructure = byFolder.get(':infrastructure')
  return {
    list: [...byFolder.values(), ...extra].sort((a, b) => byText(a.id, b.id)),
    ofFile(path, place) {
      if (place === 'delivery' && delivery) return delivery
      if (place === 'infrastructure' && infrastructure && isShared(path, byFolder)) return infrastructure
      for (let folder = parent(path); folder !== undefined; folder = parent(folder)) {
        const component = byFolder.get(folder)
        if (component) return component
      }
      return root
    },
  }
}

/** Folders that hold how a product is packed, not the product: a Dockerfile in `docker/` packs what lies around it. */
const PACKING =
  /(?:^|\/)(?:\.?docker|dockerfiles?|deploy|deployment|build|container|containers|images?|ci|ops|packaging)$/i

function folderOfProduct(folder: string): string {
  let current = folder
  while (PACKING.test(current)) current = current.includes('/') ? current.slice(0, current.lastIndexOf('/')) : ''
  return current
}

/** An infrastructure file inside a component's own folder belongs to it: the Dockerfile beside the service. */
function isShared(path: string, byFolder: ReadonlyMap<string, Component>): boolean {
  const folder = parent(path)
  return folder === undefined || folder === '' || !byFolder.has(folder)
}

function parent(path: string): string | undefined {
  if (path === '') return undefined
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

function mainKind(kinds: ReadonlySet<ComponentKind> | undefined): ComponentKind | undefined {
  return kinds && orderedKinds(kinds)[0]
}

function orderedKinds(kinds: ReadonlySet<ComponentKind>): ComponentKind[] {
  return KIND_ORDER.filter((kind) => kinds.has(kind))
}
