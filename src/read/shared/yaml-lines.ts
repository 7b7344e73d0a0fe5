import { linesOf } from './lines.js'

/** One `key: value` of a YAML text, read line by line. */
export interface YamlLine {
  readonly key: string
  readonly value: string
  readonly offset: number
}

const KEY_VALUE = /^[\s-]{0,200}["']?([\w.-]{1,60})["']?:[ \t]+(\S.{0,500})$/

/**
 * The `key: value` lines with one of these keys, for a YAML file that no parser reads: comments and empty values left out,
 * quotes removed. It sees neither nesting nor values that run over lines.
 */
export function* yamlLines(text: string, keys: ReadonlySet<string>): Generator<YamlLine> {
  for (const line of linesOf(text)) {
    const match = line.text.length > 800 ? null : KEY_VALUE.exec(line.text)
    if (match === null || !keys.has(match[1]!)) continue
    const value = match[2]!.replace(/\s+#.*$/, '').trim()
    if (value.startsWith('|') || value.startsWith('>') || value.startsWith('#')) continue
    yield {
      key: match[1]!,
      value: value.replace(/^["']|["']$/g, ''),
      offset: line.offset + line.text.indexOf(match[2]!, line.text.indexOf(':')),
    }
  }
}
