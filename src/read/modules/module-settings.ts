import { type ParseError, parse } from 'jsonc-parser'
import type { ModuleSettings } from '../../model/reach.js'
import { decode } from '../decode.js'
import { nestingOf } from '../syntax/nesting.js'
import { goModule, isGoModule } from './go-module.js'

const TSCONFIG = /(?:^|\/)(?:tsconfig|jsconfig)[^/]*\.json$/
const MANIFEST = /(?:^|\/)package\.json$/

/** Deeper settings are no settings; the parser would run out of stack. */
const MOST_DEPTH = 100

/** Whether a file says what imports stand for. */
export function isModuleSettings(path: string): boolean {
  return TSCONFIG.test(path) || MANIFEST.test(path) || isGoModule(path)
}

/** Aliases of a `tsconfig.json`, the name and beginnings of a package, or a Go module. What is no such thing is passed over. */
export function moduleSettingsOf(path: string, bytes: Uint8Array): ModuleSettings | undefined {
  const { text } = decode(bytes)
  if (isGoModule(path)) return goModule(path, text)
  if (nestingOf(text, { quotes: '"', stringsEndAtLine: true, lineComment: '//' }, MOST_DEPTH) > MOST_DEPTH)
    return undefined
  const errors: ParseError[] = []
  const tree = record(parse(text, errors, { allowTrailingComma: true }))
  if (tree === undefined) return undefined
  return MANIFEST.test(path) ? ofManifest(path, tree) : ofTsconfig(path, tree)
}

function ofTsconfig(path: string, tree: Fields): ModuleSettings {
  const options = record(tree['compilerOptions']) ?? {}
  const baseUrl = options['baseUrl']
  return {
    path,
    parents: texts(tree['extends']),
    ...(typeof baseUrl === 'string' ? { baseUrl } : {}),
    ...(record(options['paths']) === undefined
      ? {}
      : {
          aliases: Object.entries(record(options['paths'])!).map(([pattern, targets]) => ({
            pattern,
            targets: texts(targets),
          })),
        }),
  }
}

function ofManifest(path: string, tree: Fields): ModuleSettings | undefined {
  const name = tree['name']
  if (typeof name !== 'string' || name === '') return undefined
  const start = record(tree['exports'])?.['.'] ?? tree['exports']
  const starts = [
    tree['source'],
    tree['module'],
    tree['main'],
    tree['types'],
    start,
    ...Object.values(record(start) ?? {}),
  ]
  return { path, packageName: name, mains: starts.filter((one): one is string => typeof one === 'string') }
}

type Fields = Readonly<Record<string, unknown>>

function record(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')
}
