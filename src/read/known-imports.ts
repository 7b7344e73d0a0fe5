import type { Lexicon } from '../model/lexicon.js'

/** Static, dynamic and `require` imports, as text. Each quantifier is bounded, so the expression is linear. */
const IMPORT = /(?:\bfrom|\bimport|\brequire)\s{0,4}\(?\s{0,4}["'`]([^"'`\n]{1,160})["'`]/g

/**
 * Whether a JavaScript or TypeScript text imports anything that the vocabulary knows. Parsing every module of a large tree
 * costs minutes; this look costs milliseconds.
 */
export function importsKnown(bytes: Uint8Array, lexicon: Lexicon): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const match of text.matchAll(IMPORT)) {
    const specifier = match[1]!
    if (specifier[0] !== '.' && lexicon.knows('import', `js:${specifier}`)) return true
  }
  return false
}
