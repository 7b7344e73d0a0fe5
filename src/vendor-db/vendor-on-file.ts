import { basename } from 'node:path'
import { Vendor } from '../model/vendor.js'
import { visible } from '../util/safe-text.js'
import { isUnfilled, unfilled } from './issue-words.js'
import { salvaged } from './salvage.js'
import { schemaFaults } from './schema-faults.js'
import { readYaml } from './yaml-text.js'

/** A vendor as its file has it. */
export interface VendorOnFile {
  readonly vendor: Vendor
  /** Whether all of the file follows the schema; else what does not was left out. */
  readonly isWhole: boolean
  /** `path:line:column` of the value at a path of keys. */
  at(path: readonly PropertyKey[]): string
}

/**
 * Reads the text of a vendor file; `path` is for messages. Of a file that does not follow the schema the rest is still given, so that
 * all that is wrong with it can be told at once.
 */
export function readVendorText(text: string, path: string, faults: string[]): VendorOnFile | undefined {
  const yaml = readYaml(text, path, faults)
  if (yaml === undefined) return undefined
  const name = basename(path, '.yaml')
  const at = (keys: readonly PropertyKey[]) => yaml.positions.ofOffset(yaml.positions.offsetOf(keys))
  const result = Vendor.safeParse(yaml.value)
  const issues = result.success ? [] : result.error.issues
  faults.push(...schemaFaults(issues, yaml))
  for (const keys of gapsIn(yaml.value))
    if (!issues.some((issue) => issue.path.join('.') === keys.path.join('.')))
      faults.push(visible(`${at(keys.path)} ${keys.path.join('.')} ${unfilled(keys.value)}`))
  const vendor = result.success ? result.data : salvaged(yaml.value, issues, name)
  if (vendor === undefined) return undefined
  if (vendor.id !== name)
    faults.push(
      visible(
        `${at(['id'])} the id is ${vendor.id}; file name and id must agree: rename the file to ${vendor.id}.yaml or write id: ${name}`,
      ),
    )
  return { vendor, isWhole: result.success, at }
}

/** Values that the template left open, and where. */
function gapsIn(value: unknown, path: readonly PropertyKey[] = []): { path: readonly PropertyKey[]; value: string }[] {
  if (isUnfilled(value)) return [{ path, value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => gapsIn(one, [...path, Array.isArray(value) ? Number(key) : key]))
}
