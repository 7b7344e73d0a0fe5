import { type CheerioAPI, load } from 'cheerio'
import { htmlFault } from './html-guard.js'
import { type Parsed, SyntaxRefused } from './parsers.js'

/** Reads HTML as browsers do, with places. Shapes that would take the tree builder more than linear time are refused. */
export function parseHtml(text: string): Parsed<CheerioAPI> {
  const fault = htmlFault(text)
  if (fault !== undefined) throw new SyntaxRefused(fault)
  try {
    return { tree: load(text, { sourceCodeLocationInfo: true, scriptingEnabled: false }) }
  } catch {
    throw new SyntaxRefused('not HTML')
  }
}
