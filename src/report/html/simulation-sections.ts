import type { Simulation } from '../../model/simulation.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { cascadeBlocks } from '../simulation/cascade-blocks.js'
import { loseBlocks } from '../simulation/lose-blocks.js'
import { replayBlocks } from '../simulation/replay-blocks.js'
import { sectionsOf } from './document.js'
import type { Section } from './encode-html.js'
import { timelineSvg } from './timeline-svg.js'

/** A simulation as sections of the report, the replay with the picture of its days. */
export function simulationSections(simulation: Simulation | undefined, db: VendorDb): Section[] {
  if (simulation === undefined) return []
  const { lose, scenario, cascade } = simulation
  const picture = scenario && timelineSvg(scenario)
  const replay = scenario === undefined ? [] : sectionsOf('replay', replayBlocks(scenario, db))
  return [
    ...(lose === undefined ? [] : sectionsOf('lose', loseBlocks(lose, { db, isPrivate: true }))),
    ...replay.map((one, at) => (at === 0 && picture !== undefined ? { ...one, body: [picture, ...one.body] } : one)),
    ...(cascade === undefined ? [] : sectionsOf('cascade', cascadeBlocks(cascade, db))),
  ]
}
