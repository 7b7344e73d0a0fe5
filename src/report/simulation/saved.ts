import type { Assessment } from '../../model/assessment.js'
import { ConfigError } from '../../model/errors.js'
import { type Simulation, SimulationSchema } from '../../model/simulation.js'
import { visible } from '../../util/safe-text.js'
import { type SavedKind, savedDocument } from '../saved-document.js'

const KIND: SavedKind = {
  schema: SimulationSchema,
  what: 'simulation',
  hint: 'Write one with `holdfast simulate --from assessment.json … --output simulation.json`; the contract is docs/schema/simulation.schema.json.',
}

/**
 * The simulation that a saved JSON holds, to stand in the report of this assessment. Throws `ConfigError` where it is none, or is of
 * another product or day: its figures would not fit those beside them.
 */
export function savedSimulation(text: string, name: string, { subject }: Assessment): Simulation {
  const simulation = savedDocument(text, name, KIND) as Simulation
  const { name: product, asOf } = simulation.subject
  if (product === subject.name && asOf === subject.asOf) return simulation
  throw new ConfigError(
    `${visible(name)} simulates ${visible(product)} as of ${visible(asOf)}, and the assessment is of ${visible(subject.name)} as of ${visible(subject.asOf)}.`,
    'Simulate this assessment: holdfast simulate --from assessment.json.',
  )
}
