import type { z } from 'zod'
import { Vendor } from '../model/vendor.js'
import { valueAt } from './schema-faults.js'

type Keys = Record<PropertyKey, unknown>

/**
 * What is left of a vendor file when that is cut away which does not follow the schema, so that the other checks can run over the
 * rest. No entry of a list is taken out, so that what stays keeps its place. Undefined where nothing is left.
 */
export function salvaged(value: unknown, issues: readonly z.core.$ZodIssue[], id: string): Vendor | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const rest = structuredClone(value) as Keys
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') cut(rest, issue.path, id)
    else for (const key of issue.keys) delete (valueAt(rest, issue.path) as Keys | undefined)?.[key]
  }
  return Vendor.safeParse(rest).data
}

/** Takes away the smallest key around a fault; a key that must be there gets a stand-in. */
function cut(vendor: Keys, path: readonly PropertyKey[], id: string): void {
  const [top, at, key] = path
  if (top === undefined) return
  const services = vendor['services']
  if (top !== 'services' || !Array.isArray(services) || at === undefined) {
    replace(vendor, top, standIns(id))
    return
  }
  const service = services[Number(at)] as unknown
  const standIn = serviceStandIn(id, at)
  if (key === undefined || typeof service !== 'object' || service === null) services[Number(at)] = standIn
  else replace(service as Keys, key, standIn)
}

function replace(from: Keys, key: PropertyKey, required: Keys): void {
  if (key in required) from[key] = required[key]
  else delete from[key]
}

/** For keys that every vendor has; nothing is said of these. */
function standIns(id: string): Keys {
  return {
    id,
    name: id,
    owner: 'independent',
    country: 'AQ',
    homepage: 'https://unread.invalid',
    services: [],
    sources: [{ assumption: 'not read' }],
  }
}

function serviceStandIn(id: string, at: PropertyKey): Keys {
  return {
    id: `${id}-unread-${String(at)}`,
    name: id,
    capabilities: ['other'],
    substitutability: 'adapter',
  }
}
