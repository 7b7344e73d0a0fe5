import { linesOf } from '../shared/lines.js'

/** A key of a configuration file, and the key above it. */
export interface ConfigKey {
  readonly key: string
  readonly parent: string | undefined
  readonly offset: number
}

/**
 * The keys of a configuration file, read by lines: no tree is needed to know names, and a file that no parser takes still
 * has its keys.
 */
export function keysOf(text: string, name: string): Iterable<ConfigKey> {
  if (JSON_NAME.test(name)) return jsonKeys(text)
  if (YAML_NAME.test(name)) return yamlKeys(text)
  return lineKeys(text)
}

const JSON_NAME = /\.json5?$/
const YAML_NAME = /\.ya?ml$/

const YAML_KEY = /^(\s*(?:- {1,8})?)(["']?)([A-Za-z_][\w.-]{0,80})\2\s?:(?:\s|$)/

function* yamlKeys(text: string): Generator<ConfigKey> {
  const open: { readonly indent: number; readonly key: string }[] = []
  for (const line of linesOf(text)) {
    const match = YAML_KEY.exec(line.text)
    if (match === null) continue
    const indent = match[1]!.length
    while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop()
    // Spring writes `spring.mail.host: …` in YAML too.
    yield* dotted(match[3]!, open.at(-1)?.key, line.offset + indent + match[2]!.length)
    open.push({ indent, key: match[3]! })
  }
}

const SECTION = /^\s*\[{1,2}\s?["']?([\w.-]{1,80})["']?\s?\]/
const ASSIGNMENT = /^\s*(["']?)([A-Za-z_][\w.[\]-]{0,160})\1\s?[=:]/

/** TOML, INI and properties: sections and assignments. */
function* lineKeys(text: string): Generator<ConfigKey> {
  let section: string | undefined
  for (const line of linesOf(text)) {
    const heading = SECTION.exec(line.text)
    if (heading !== null) {
      section = heading[1]!.slice(heading[1]!.lastIndexOf('.') + 1)
      yield* dotted(heading[1]!, undefined, line.offset + line.text.indexOf(heading[1]!))
      continue
    }
    const match = ASSIGNMENT.exec(line.text)
    if (match !== null) yield* dotted(match[2]!, section, line.offset + line.text.indexOf(match[2]!))
  }
}

/** `a.b.c` is three keys, each below the one before. */
function* dotted(path: string, parent: string | undefined, offset: number): Generator<ConfigKey> {
  let above = parent
  let at = offset
  for (const key of path.split('.')) {
    if (key !== '') yield { key, parent: above, offset: at }
    above = key === '' ? above : key
    at += key.length + 1
  }
}

/** Strings followed by a colon are keys; braces tell which key they belong to. By hand, so that time stays linear. */
function* jsonKeys(text: string): Generator<ConfigKey> {
  const parents: (string | undefined)[] = []
  let last: string | undefined
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '{') {
      parents.push(last)
      last = undefined
    } else if (char === '}') parents.pop()
    else if (char === '/' && text[i + 1] === '/') i = lineEnd(text, i)
    else if (char === '"') {
      const end = stringEnd(text, i)
      if (isKey(text, end + 1)) {
        last = text.slice(i + 1, end)
        if (last.length <= 80) yield { key: last, parent: parents.at(-1), offset: i + 1 }
      }
      i = end
    }
  }
}

function stringEnd(text: string, start: number): number {
  let i = start + 1
  while (i < text.length && text[i] !== '"' && text[i] !== '\n') i += text[i] === '\\' ? 2 : 1
  return i
}

function isKey(text: string, offset: number): boolean {
  let i = offset
  while (text[i] === ' ' || text[i] === '\t') i += 1
  return text[i] === ':'
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}
