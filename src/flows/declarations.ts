import type { Config } from '../model/config.js'
import type { Declarations } from '../model/declarations.js'

const KEPT = [
  'sector',
  'legalEntity',
  'jurisdictions',
  'businessFunctions',
  'declaredVendors',
  'fallbacks',
  'promises',
  'revenue',
  'gate',
] as const

/** The declarations that travel with the assessment, in one order; undefined where there are none. */
export function declarationsOf(config: Config): Declarations | undefined {
  const kept = KEPT.flatMap((key) => (config[key] === undefined ? [] : [[key, config[key]] as const]))
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Declarations)
}
