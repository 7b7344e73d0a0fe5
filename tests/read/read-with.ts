import type { ReadResult } from '../../src/model/evidence.js'
import type { PlaceKind } from '../../src/model/place.js'
import type { Reader } from '../../src/read/reader.js'
import { collectReport } from '../../src/read/report.js'
import { parse, prepare } from '../../src/read/syntax/parse.js'
import { SyntaxRefused } from '../../src/read/syntax/parsers.js'
import { createWorth } from '../../src/read/worth.js'

/** Reads a text with one reader as the product would, but keeps every fact, known to the vendor database or not. */
export async function readWith(
  reader: Reader,
  path: string,
  text: string,
  place: PlaceKind = 'source',
): Promise<ReadResult> {
  await prepare([reader.syntax])
  const report = collectReport(reader.name, path, text, () => true)
  reader.read(
    {
      path,
      name: path.slice(path.lastIndexOf('/') + 1).toLowerCase(),
      place,
      text,
      tree: treeOf(reader, path, text),
    } as never,
    report,
  )
  const result = report.result()
  if (saysAnything(result) && createWorth([reader])([reader], Buffer.from(text)).length === 0)
    throw new Error(`${reader.name} finds what none of its words announces: ${text.slice(0, 200)}`)
  return result
}

function saysAnything({ evidence, references, codeFacts, identities, marks }: ReadResult): boolean {
  return evidence.length + references.length + codeFacts.length + identities.length + marks.length > 0
}

/** The facts as short lines, `kind value use line:column scope`, for tables of expectations. */
export function brief(result: ReadResult): string[] {
  return result.evidence.map((e) =>
    [e.kind, e.value, e.use, `${e.location.line}:${e.location.column}`, e.scope, e.condition && `if ${e.condition}`]
      .filter(Boolean)
      .join(' '),
  )
}

function treeOf(reader: Reader, path: string, text: string) {
  try {
    return parse(reader.syntax, text, path).tree
  } catch (error) {
    if (error instanceof SyntaxRefused) return undefined
    throw error
  }
}
