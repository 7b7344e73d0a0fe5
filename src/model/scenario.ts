import { z } from 'zod'
import { TRIGGERS } from './precedent.js'
import { SECTORS } from './sectors.js'
import { id, list, text } from './vendor.js'

/** One file of `vendor-db/scenarios/`: a stretch of history to be replayed, by reference to precedents; it states no fact of its own. */
export const ScenarioFile = z.strictObject({
  id,
  title: text,
  /** One sentence: what kind of loss it rehearses. */
  about: text,
  trigger: z.enum(TRIGGERS),
  sector: z.enum(SECTORS),
  /** Event groups of `vendor-db/precedents/`, all of whose events are replayed unless `events` names some. */
  groups: list(id),
  events: list(id).optional(),
})
export type ScenarioFile = z.infer<typeof ScenarioFile>

/** A scenario with the ids of its events, by date. */
export type Scenario = Omit<ScenarioFile, 'events'> & { readonly events: readonly string[] }
