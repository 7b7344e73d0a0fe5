/** What kind of place in the repository a file is; decides what its evidence may prove. */
export const PLACE_KINDS = [
  'source',
  'infrastructure',
  'delivery',
  'mobile',
  'web',
  'test',
  'documentation',
  'example',
  'vendored',
  'generated',
] as const

/** One kind of place. */
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** Places whose evidence makes a dependency. Evidence from the others never does by itself. */
export const PRODUCT_PLACES: ReadonlySet<PlaceKind> = new Set(['source', 'infrastructure', 'delivery', 'mobile', 'web'])
