import { htmlFault } from '../read/syntax/html-guard.js'
import type { Page } from './fetch-page.js'
import { Refusal } from './refusal.js'

/** Text beyond this is no agreement any more. */
const LONGEST = 1024 * 1024
/** Scripts and data that a page carries along are larger than what can be read in it. */
const LARGEST_HTML = 4 * 1024 * 1024

/** What is no part of the agreement. */
const DROPPED = new Set(
  'script style noscript template svg iframe object canvas nav header footer title head select'.split(' '),
)
/** Elements that do not end a line; all others do. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** The part of a parsed node that is used here. */
interface Node {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly children?: readonly Node[]
}

/** The sentences of a page in reading order, white space normalised. Throws `Refusal` where there is nothing to read. */
export async function linesOfPage({ contentType, bytes }: Page): Promise<string[]> {
  const text = decode(bytes, contentType)
  const isPlain = /^\s*text\/(?:plain|markdown)\b/i.test(contentType)
  const lines = sentences(isPlain ? text : await textOfHtml(text))
  if (lines.length === 0) throw new Refusal('holds no text (it may need scripts)')
  if (lines.reduce((sum, line) => sum + line.length, 0) > LONGEST) throw new Refusal('holds more than 1 MiB of text')
  return lines
}

async function textOfHtml(html: string): Promise<string> {
  const fault = htmlFault(html, LARGEST_HTML)
  if (fault !== undefined) throw new Refusal(`is no HTML that can be read: ${fault}`)
  const { load } = await import('cheerio')
  const parts: string[] = []
  const stack = [...(load(html, { scriptingEnabled: false }).root().get() as unknown as Node[])]
  // No recursion over input: elements whose end may be left out are not counted by the guard.
  while (stack.length > 0) {
    const node = stack.pop()!
    if (node.type === 'text') parts.push((node.data ?? '').replace(BLANKS, ' '))
    else if (node === LINE_END) parts.push('\n')
    if (node.name !== undefined && DROPPED.has(node.name)) continue
    if (node.name !== undefined && !INLINE.has(node.name)) {
      parts.push('\n')
      stack.push(LINE_END)
    }
    const children = node.children ?? []
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!)
  }
  return parts.join('')
}

/** Where a block has ended. */
const LINE_END: Node = { type: 'line-end' }
const BLANKS = /\s+/g

function sentences(text: string): string[] {
  return text
    .split(/[\n\r]+/)
    .flatMap((line) => line.replace(BLANKS, ' ').trim().split(SENTENCE_END))
    .filter((line) => line !== '')
}

/** The number of a section («3.», «3.1.») stays with its heading, else every heading would be two sentences. */
const SENTENCE_END = /(?<=[.!?;]["”’)\]]?)(?<!^(?:\d{1,3}\.){1,4}) (?=\S)/

/** By byte order mark, header or `meta`, else UTF-8; what is no letter becomes the replacement character. */
function decode(bytes: Uint8Array, contentType: string): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const label = (CHARSET.exec(contentType) ?? META_CHARSET.exec(head))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

const CHARSET = /charset=["']?([\w:-]{1,40})/i
const META_CHARSET = /<meta[^>]{0,200}charset=["']?([\w:-]{1,40})/i
