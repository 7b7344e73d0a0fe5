import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ZodType } from 'zod'
import { type Precedent, PrecedentFile } from '../model/precedent.js'
import type { Vendor } from '../model/vendor.js'
import { byText } from '../util/sort.js'
import { schemaFaults } from './schema-faults.js'
import { readVendorText, type VendorOnFile } from './vendor-on-file.js'
import { readYaml } from './yaml-text.js'

/** Reads all vendor files, sorted by id; faults go to the list. */
export function readVendors(folder: string, faults: string[]): Vendor[] {
  return readVendorFiles(folder, faults).map(({ vendor }) => vendor)
}

/** The same with the place of everything, for the checks. */
export function readVendorFiles(folder: string, faults: string[]): VendorOnFile[] {
  return yamlNames(folder).flatMap((name) => {
    const path = join(folder, name)
    return readVendorText(readFileSync(path, 'utf8'), path, faults) ?? []
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
  const yaml = readYaml(readFileSync(path, 'utf8'), path, faults)
  if (yaml === undefined) return undefined
  const result = schema.safeParse(yaml.value)
  if (result.success) return result.data
  faults.push(...schemaFaults(result.error.issues, yaml))
  return undefined
}

function yamlNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
}
