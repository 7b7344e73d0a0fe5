import type { Lexicon } from '../model/lexicon.js'

/** Static, dynamic and `require` imports, as text. Each quantifier is bounded, so the expression is linear. */
const IMPORT = /(?:\bfrom|\bimport|\brequire)\s{0,4}\(?\s{0,4}["'`]([^"'`\n]{1,160})["'`]/g

/** The same modules are imported all over a tree: so many answers are remembered, then forgotten together (assumption). */
const MOST_REMEMBERED = 20_000

/** Whether a JavaScript or TypeScript text imports anything that a vocabulary knows. */
export type ImportsKnown = (bytes: Uint8Array) => boolean

/**
 * Made once for all files of a vocabulary. Parsing every module of a large tree costs minutes; this look costs milliseconds.
 */
export function createImportsKnown(lexicon: Lexicon): ImportsKnown {
  const remembered = new Map<string, boolean>()

  return (bytes) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    for (const [, specifier] of text.matchAll(IMPORT)) if (specifier![0] !== '.' && isKnown(specifier!)) return true
    return false
  }

  function isKnown(specifier: string): boolean {
    let known = remembered.get(specifier)
    if (known === undefined) {
      known = lexicon.knows('import', `js:${specifier}`)
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      remembered.set(specifier, known)
    }
    return known
  }
}
