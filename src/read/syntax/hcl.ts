import { Language, Parser, type TreeCursor } from 'web-tree-sitter'
import { hclGrammar } from '../hcl-grammar.js'
import type { HclAttribute, HclBlock, HclBody } from './hcl-tree.js'
import { unmixed } from './mixed.js'
import { nestingOf } from './nesting.js'
import { type Parsed, SyntaxRefused } from './parsers.js'

const MAX_DEPTH = 400
const MAX_LENGTH = 1024 * 1024
const MAX_MS = 1500
const MAX_SOURCE = 4000
const LEXIS = { quotes: '', stringsEndAtLine: true, lineComment: '#' } as const

let parser: Parser | undefined

/** Loads the grammar; needed once before `parseHcl`. */
export async function initHcl(): Promise<void> {
  if (parser !== undefined) return
  await Parser.init()
  const language = await Language.load(hclGrammar())
  parser = new Parser()
  parser.setLanguage(language)
}

/**
 * Reads HCL: Terraform, OpenTofu, Packer, Nomad. A broken file gives the blocks that could be made out; where directives of
 * templates or marks of a merge conflict break it, they are passed over.
 */
export function parseHcl(text: string): Parsed<HclBody> {
  if (parser === undefined) throw new SyntaxRefused('the grammar is not loaded')
  if (text.length > MAX_LENGTH) throw new SyntaxRefused('larger than 1 MiB')
  if (nestingOf(text, LEXIS, MAX_DEPTH) > MAX_DEPTH)
    throw new SyntaxRefused(`nested more than ${MAX_DEPTH} levels deep`)
  const end = performance.now() + MAX_MS
  try {
    const whole = attempt(parser, text, text, end)
    if (!whole.hasFaults) return { tree: whole.body }
    const rest = unmixed(text, 'null')
    const second = rest && attempt(parser, rest.text, text, end)
    if (second === undefined || second.hasFaults)
      return { tree: (second ?? whole).body, partial: 'parts are not HCL and were passed over' }
    return { tree: second.body, partial: rest!.reason }
  } catch (error) {
    parser.reset()
    if (error instanceof SyntaxRefused) throw error
    throw new SyntaxRefused('not HCL')
  }
}

/** Reads a text, which may be `written` with blanks in it; names and strings are given as they were written. */
function attempt(grammar: Parser, text: string, written: string, end: number): { body: HclBody; hasFaults: boolean } {
  const tree = grammar.parse(text, null, { progressCallback: () => performance.now() > end })
  if (tree === null) throw new SyntaxRefused('the parser took more than 1.5 s')
  try {
    const cursor = tree.walk()
    const body = bodyOf(cursor, written)
    cursor.delete()
    return { body, hasFaults: tree.rootNode.hasError }
  } finally {
    tree.delete()
  }
}

interface OpenBody {
  readonly blocks: HclBlock[]
  readonly attributes: HclAttribute[]
}

interface OpenBlock {
  type: string
  offset: number
  readonly labels: string[]
  readonly labelOffsets: number[]
  readonly body: OpenBody
}

interface OpenAttribute {
  name: string
  offset: number
  valueOffset: number
  source: string
  readonly strings: { text: string; offset: number }[]
}

/** What encloses a node: at most one of the two is being filled. */
interface Scope {
  readonly body: OpenBody
  readonly block: OpenBlock | undefined
  readonly attribute: OpenAttribute | undefined
}

function bodyOf(cursor: TreeCursor, text: string): HclBody {
  const root: OpenBody = { blocks: [], attributes: [] }
  const scopes: Scope[] = [{ body: root, block: undefined, attribute: undefined }]
  for (;;) {
    const scope = enter(cursor, text, scopes[scopes.length - 1]!)
    if (scope !== undefined && cursor.gotoFirstChild()) {
      scopes.push(scope)
      continue
    }
    while (!cursor.gotoNextSibling()) {
      scopes.pop()
      if (!cursor.gotoParent()) return root
    }
  }
}

/** Takes in one node; gives the scope of its children, undefined where they need not be seen. */
function enter(cursor: TreeCursor, text: string, scope: Scope): Scope | undefined {
  const { block, attribute, body } = scope
  const offset = cursor.startIndex
  switch (cursor.nodeType) {
    case 'block': {
      const opened: OpenBlock = { type: '', offset, labels: [], labelOffsets: [], body: { blocks: [], attributes: [] } }
      body.blocks.push(opened)
      return { body: opened.body, block: opened, attribute: undefined }
    }
    case 'attribute': {
      const opened: OpenAttribute = { name: '', offset, valueOffset: cursor.endIndex, source: '', strings: [] }
      body.attributes.push(opened)
      return { body, block: undefined, attribute: opened }
    }
    case 'identifier':
      if (block !== undefined) nameBlock(block, text.slice(offset, cursor.endIndex), offset)
      else if (attribute !== undefined && attribute.name === '') attribute.name = text.slice(offset, cursor.endIndex)
      return undefined
    case 'string_lit':
    case 'quoted_template': {
      const inner = { text: text.slice(offset + 1, Math.max(offset + 1, cursor.endIndex - 1)), offset: offset + 1 }
      if (block !== undefined) {
        block.labels.push(inner.text)
        block.labelOffsets.push(inner.offset)
        return undefined
      }
      attribute?.strings.push(inner)
      return scope
    }
    case 'heredoc_template':
      attribute?.strings.push(heredoc(text, offset, cursor.endIndex))
      return scope
    case 'expression':
      if (attribute !== undefined && attribute.source === '') {
        attribute.valueOffset = offset
        attribute.source = text.slice(offset, Math.min(cursor.endIndex, offset + MAX_SOURCE))
      }
      return scope
    case 'body':
      return { body, block: undefined, attribute: undefined }
    case 'comment':
      return undefined
    default:
      return scope
  }
}

function nameBlock(block: OpenBlock, name: string, offset: number): void {
  if (block.type === '') {
    block.type = name
    block.offset = offset
  } else {
    block.labels.push(name)
    block.labelOffsets.push(offset)
  }
}

/** The lines between the marks. */
function heredoc(text: string, start: number, end: number): { text: string; offset: number } {
  const first = text.indexOf('\n', start) + 1
  const from = first > start && first <= end ? first : start
  const last = text.lastIndexOf('\n', end - 1)
  return { text: text.slice(from, Math.max(from, last)), offset: from }
}
