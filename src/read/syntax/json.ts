import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'
import type { Data, DataEntry, DataMap, DataScalar } from './data.js'
import { unmixed } from './mixed.js'
import { nestingOf } from './nesting.js'
import { type Parsed, SyntaxRefused } from './parsers.js'

const MAX_DEPTH = 500
const MAX_LENGTH = 16 * 1024 * 1024
const LEXIS = { quotes: '"', stringsEndAtLine: true, lineComment: '//' } as const

type Open = { readonly entries: DataEntry[] } | { readonly items: Data[] }

interface Attempt {
  readonly root: Data | undefined
  readonly fault: string | undefined
}

/**
 * Reads JSON and JSONC: comments and trailing commas are tolerated, a broken file gives the tree up to and around the fault.
 * Where directives of templates or marks of a merge conflict break it, they are passed over.
 */
export function parseJson(text: string): Parsed<Data> {
  if (text.length > MAX_LENGTH) throw new SyntaxRefused('larger than 16 MiB')
  if (nestingOf(text, LEXIS, MAX_DEPTH) > MAX_DEPTH)
    throw new SyntaxRefused(`nested more than ${MAX_DEPTH} levels deep`)
  const whole = attempt(text, text)
  const rest = whole.fault === undefined ? undefined : unmixed(text, 'null')
  const second = rest && attempt(rest.text, text)
  const { root, fault } = second?.root === undefined ? whole : { ...second, fault: second.fault ?? rest!.reason }
  if (root === undefined) throw new SyntaxRefused('not JSON')
  return fault === undefined ? { tree: root } : { tree: root, partial: fault }
}

/** Reads a text, which may be `written` with blanks in it; strings are given as they were written. */
function attempt(text: string, written: string): Attempt {
  let root: Data | undefined
  let fault: string | undefined
  let key: { readonly name: string; readonly offset: number } | undefined
  const open: Open[] = []
  const keys: (typeof key)[] = []

  function add(value: Data): void {
    const parent = open.at(-1)
    if (parent === undefined) root ??= value
    else if ('items' in parent) parent.items.push(value)
    else if (key !== undefined) parent.entries.push({ key: key.name, keyOffset: key.offset, value })
    key = undefined
  }
  function begin(node: Data, into: Open): void {
    add(node)
    keys.push(key)
    open.push(into)
  }
  function end(): void {
    open.pop()
    key = keys.pop()
  }

  visit(
    text,
    {
      onObjectBegin: (offset) => {
        const entries: DataEntry[] = []
        begin({ kind: 'map', offset, entries } satisfies DataMap, { entries })
      },
      onObjectProperty: (name, offset, length) => {
        key = { name: asWritten(name, offset, length), offset }
      },
      onObjectEnd: end,
      onArrayBegin: (offset) => {
        const items: Data[] = []
        begin({ kind: 'list', offset, items }, { items })
      },
      onArrayEnd: end,
      onLiteralValue: (value: DataScalar['value'], offset, length) =>
        add(scalar(typeof value === 'string' ? asWritten(value, offset, length) : value, offset)),
      onError: (error: ParseErrorCode, _offset, _length, line) => {
        fault ??= `line ${line + 1}: ${printParseErrorCode(error)}`
      },
    },
    { allowTrailingComma: true },
  )
  return { root, fault }

  function asWritten(value: string, offset: number, length: number): string {
    const raw = written.slice(offset, offset + length)
    return raw === text.slice(offset, offset + length) ? value : raw.slice(1, -1)
  }
}

function scalar(value: DataScalar['value'], offset: number): DataScalar {
  return { kind: 'scalar', offset, value, text: value === null ? '' : String(value) }
}
