import { type Parsed, type Parser, type SyntaxName, SyntaxRefused } from './parsers.js'
import type { Trees } from './trees.js'

const MAX_REASON = 160

type ParserTable = { [S in SyntaxName]?: Parser<S> }

/** Syntaxes whose parsers can abort or hang on hostile input: parsed in the sandbox, the others where the caller stands. */
export const RISKY: ReadonlySet<SyntaxName> = new Set<SyntaxName>(['yaml', 'hcl', 'html', 'module'])

/** How each parser is loaded: when its syntax is first met, as several take longer to load than to run. */
const LOADERS: { readonly [S in SyntaxName]: () => Promise<Parser<S>> } = {
  text: async () => (text) => ({ tree: text }),
  json: async () => (await import('./json.js')).parseJson,
  yaml: async () => (await import('./yaml.js')).parseYaml,
  toml: async () => (await import('./toml.js')).parseToml,
  xml: async () => (await import('./xml.js')).parseXml,
  hcl: async () => {
    const { initHcl, parseHcl } = await import('./hcl.js')
    await initHcl()
    return parseHcl
  },
  html: async () => (await import('./html.js')).parseHtml,
  dockerfile: async () => (await import('./dockerfile.js')).parseDockerfile,
  module: async () => (await import('./module.js')).parseModule,
}

const loaded: ParserTable = {}

/** Loads the parsers of these syntaxes, so that `parse` can be called for them. */
export async function prepare(syntaxes: Iterable<SyntaxName>): Promise<void> {
  await Promise.all(Array.from(new Set(syntaxes), load))
}

/** Parses a text. Throws `SyntaxRefused` and nothing else for any input; the syntax must have been prepared. */
export function parse<S extends SyntaxName>(syntax: S, text: string, path: string): Parsed<Trees[S]> {
  const parser = loaded[syntax] as Parser<S> | undefined
  if (parser === undefined) throw new Error(`the parser of ${syntax} was not prepared`)
  try {
    const parsed = parser(text, path)
    return parsed.partial === undefined ? parsed : { ...parsed, partial: printable(parsed.partial) }
  } catch (error) {
    if (error instanceof SyntaxRefused) throw new SyntaxRefused(printable(error.message))
    throw new SyntaxRefused(error instanceof RangeError ? 'too deep for its parser' : 'its parser failed')
  }
}

async function load<S extends SyntaxName>(syntax: S): Promise<void> {
  loaded[syntax] ??= (await LOADERS[syntax]()) as ParserTable[S]
}

/** Parsers quote their input in what they say: cut to a length, without control characters. */
function printable(reason: string): string {
  const cut = reason.length > MAX_REASON ? `${reason.slice(0, MAX_REASON)}…` : reason
  return cut.replace(/[\p{C}\s]+/gu, ' ')
}
