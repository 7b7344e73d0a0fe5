import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { ZodType } from 'zod'
import { type Precedent, PrecedentFile } from '../model/precedent.js'
import type { Vendor as VendorFile } from '../model/vendor.js'
import { Vendor } from '../model/vendor.js'
import { byText } from '../util/sort.js'

/** Reads all vendor files, sorted by id; faults go to the list. */
export function readVendors(folder: string, faults: string[]): VendorFile[] {
  return yamlNames(folder).flatMap((name) => {
    const vendor = parseFile(join(folder, name), Vendor, faults)
    if (vendor && `${vendor.id}.yaml` !== name)
      faults.push(`${name}: the id is ${vendor.id}; file name and id must agree`)
    return vendor ? [vendor] : []
  })
}

/** Reads all precedents, by date; faults go to the list. */
export function readPrecedents(folder: string, faults: string[]): Precedent[] {
  const events = yamlNames(folder).flatMap((name) => {
    const file = parseFile(join(folder, name), PrecedentFile, faults)
    if (file && `${file.eventGroup}.yaml` !== name)
      faults.push(`${name}: the event group is ${file.eventGroup}; file name and group must agree`)
    return (file?.events ?? []).map((event) => ({ ...event, eventGroup: file!.eventGroup }))
  })
  return events.sort((a, b) => byText(a.date, b.date) || byText(a.id, b.id))
}

/** Parses a YAML file strictly. Faults name file, line and key. */
export function parseFile<T>(path: string, schema: ZodType<T>, faults: string[]): T | undefined {
  return parseText(readFileSync(path, 'utf8'), path, schema, faults)
}

/** Parses the text of a YAML file strictly; `path` is for messages. */
export function parseText<T>(text: string, path: string, schema: ZodType<T>, faults: string[]): T | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' })
  for (const error of document.errors)
    faults.push(`${path}:${lines.linePos(error.pos[0]).line} ${error.message.split('\n')[0]}`)
  if (document.errors.length > 0) return undefined
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    faults.push(`${path}: YAML aliases are not read; write the value out`)
    return undefined
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const keys = [...issue.path]
    let node = document.getIn(keys, true) as { range?: [number, number, number] } | undefined
    while (!node?.range && keys.length > 0) {
      keys.pop()
      node = document.getIn(keys, true) as { range?: [number, number, number] } | undefined
    }
    const line = node?.range ? lines.linePos(node.range[0]).line : 1
    faults.push(`${path}:${line} ${issue.path.join('.')}: ${issue.message}`)
  }
  return undefined
}

function yamlNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
}
