import { childrenOf, type XmlElement } from '../syntax/xml-tree.js'

/** One entry of a property list's dictionary. */
export interface PlistEntry {
  readonly key: string
  readonly offset: number
  readonly value: XmlElement
}

/** The entries of the dictionary at the root of a property list. */
export function rootEntries(root: XmlElement | undefined): readonly PlistEntry[] {
  return plistEntries(root?.name === 'plist' ? childrenOf(root, 'dict')[0] : root)
}

/** The entries of a dictionary, where keys and values follow one another as siblings. */
export function plistEntries(dict: XmlElement | undefined): readonly PlistEntry[] {
  if (dict?.name !== 'dict') return []
  const entries: PlistEntry[] = []
  let key: XmlElement | undefined
  for (const child of dict.children)
    if (child.name === 'key') key = child
    else if (key !== undefined) {
      entries.push({ key: key.text, offset: key.textOffset, value: child })
      key = undefined
    }
  return entries
}

/** The strings of an array; a lone string counts as an array of one. */
export function stringsOf(value: XmlElement | undefined): readonly XmlElement[] {
  if (value?.name === 'string') return [value]
  return childrenOf(value, 'string')
}

/** The value of a key. */
export function plistValue(entries: readonly PlistEntry[], key: string): XmlElement | undefined {
  return entries.find((entry) => entry.key === key)?.value
}

/** Keys of a property list's text, for lists that are not well-formed. */
export function* keysInText(text: string): Generator<{ readonly key: string; readonly offset: number }> {
  for (const match of text.matchAll(KEY)) yield { key: match[1]!, offset: match.index + 5 }
}

const KEY = /<key>([\w.$()-]{1,200})<\/key>/g
