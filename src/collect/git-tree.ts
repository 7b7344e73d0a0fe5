import { shownName } from './names.js'

/** An entry of a commit's tree. */
export interface TreeEntry {
  /** As shown: bytes that are not UTF-8 appear as `\xNN`. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'submodule'
  readonly object: string
  readonly size: number
}

const LINK = '120000'
const SUBMODULE = '160000'

/** Parses `ls-tree -r -z -l`: `<mode> <type> <object> <size>\t<path>\0`; see git-ls-tree(1). */
export function treeEntries(listing: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < listing.length; ) {
    const end = listing.indexOf(0, at)
    const tab = listing.indexOf(0x09, at)
    if (end < 0 || tab < 0 || tab > end) break
    const [mode, , object = '', size = '0'] = listing.toString('latin1', at, tab).split(/ +/)
    entries.push({
      path: shownName(listing.subarray(tab + 1, end)),
      kind: mode === LINK ? 'link' : mode === SUBMODULE ? 'submodule' : 'file',
      object,
      // A blob that is not at hand has no size; it fails when its turn comes.
      size: /^\d+$/.test(size) ? Number(size) : 0,
    })
    at = end + 1
  }
  return entries
}
