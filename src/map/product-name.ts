import { PRODUCT_PLACES } from '../model/place.js'
import type { PlacedMark } from './components.js'

/** Id of the product as a whole where nothing names it. */
const NAMELESS = 'root'

/** Ids of components that are no folder. */
const RESERVED: ReadonlySet<string> = new Set(['delivery', 'infrastructure'])

/** A name that reads well in an id; what else stands in a manifest is a mistake, or meant to mislead. */
const NAME = /^[@\p{L}\p{N}][\p{L}\p{N}@./_ +-]{0,119}$/u

/**
 * What the product as a whole is called in ids, the same wherever its files lie: as declared or handed over, else as the manifest in its
 * root says. Never the name of a folder on somebody's disk, which would make every finding of another checkout a new one, and
 * never that of a component inside.
 */
export function productName(known: string | undefined, marks: readonly PlacedMark[]): string {
  const name = known ?? marks.find(isNamingRoot)?.name ?? NAMELESS
  return isTaken(name, marks) ? `${name} (${NAMELESS})` : name
}

function isNamingRoot({ folder, kind, place, name }: PlacedMark): boolean {
  return folder === '' && !RESERVED.has(kind) && PRODUCT_PLACES.has(place) && NAME.test(name ?? '')
}

function isTaken(name: string, marks: readonly PlacedMark[]): boolean {
  return RESERVED.has(name) || marks.some(({ folder }) => folder === name || folder.startsWith(`${name}/`))
}
