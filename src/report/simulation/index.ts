import type { Simulation } from '../../model/simulation.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { visibleJson } from '../../util/safe-text.js'
import type { Block } from '../blocks.js'
import { encodeMarkdown } from '../encode-markdown.js'
import { encodeTerminal, type TerminalOptions } from '../encode-terminal.js'
import { documentPage } from '../html/document.js'
import { timelineSvg } from '../html/timeline-svg.js'
import { cascadeBlocks } from './cascade-blocks.js'
import { loseBlocks, type SimulationText } from './lose-blocks.js'
import { replayBlocks } from './replay-blocks.js'

/** How a simulation is to be shown. */
export interface SimulationOptions extends TerminalOptions {
  readonly db: VendorDb
  readonly includeSensitive: boolean
}

/** How a simulation can be reported; the ids are those of the other commands with few formats. */
export const SIMULATION_FORMATS = {
  terminal: (simulation: Simulation, options: SimulationOptions) =>
    encodeTerminal(simulationBlocks(simulation, { db: options.db, isPrivate: true }), options),
  markdown: (simulation: Simulation, options: SimulationOptions) =>
    encodeMarkdown(simulationBlocks(simulation, { db: options.db, isPrivate: options.includeSensitive })),
  html: (simulation: Simulation, { db, includeSensitive }: SimulationOptions) =>
    documentPage(simulationBlocks(simulation, { db, isPrivate: includeSensitive }), {
      ...simulation,
      picture: simulation.scenario && timelineSvg(simulation.scenario),
    }),
  json: (simulation: Simulation, _: SimulationOptions) => `${visibleJson(JSON.stringify(simulation, undefined, 2))}\n`,
} as const

/** The simulation as a report of its own. */
export function simulationBlocks(simulation: Simulation, text: SimulationText): Block[] {
  const { subject } = simulation
  return [
    { kind: 'heading', level: 1, text: [`What if: ${subject.name}, as of ${subject.asOf}`] },
    ...simulationParts(simulation, text),
  ]
}

/** Its parts, each with a heading of the second level: the loss of named companies, the days of a replay, the chances of a cascade. */
export function simulationParts({ lose, scenario, cascade }: Simulation, text: SimulationText): Block[] {
  return [
    ...(lose === undefined ? [] : loseBlocks(lose, text)),
    ...(scenario === undefined ? [] : replayBlocks(scenario, text.db)),
    ...(cascade === undefined ? [] : cascadeBlocks(cascade, text.db)),
  ]
}
