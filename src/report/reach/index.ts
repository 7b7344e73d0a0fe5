import type { Assessment } from '../../model/assessment.js'
import type { Reach, VendorReach } from '../../model/reach.js'
import { visibleJson } from '../../util/safe-text.js'
import { reachDot, reachMermaid } from './graph.js'
import { reachText } from './text.js'

/** What is said of one vendor. */
export interface ReachReport {
  readonly found: VendorReach
  readonly all: Reach
  readonly assessment: Assessment
  readonly name: string
}

/** The forms in which reach is shown. */
export const REACH_FORMATS = {
  terminal: ({ found, all, assessment, name }: ReachReport) => reachText(found, all, assessment, name),
  mermaid: ({ found, name }: ReachReport) => reachMermaid(found, name),
  dot: ({ found, name }: ReachReport) => reachDot(found, name),
  json: ({ found }: ReachReport) => `${visibleJson(JSON.stringify(found, undefined, 2))}\n`,
} as const

/** The id of a form. */
export type ReachFormatId = keyof typeof REACH_FORMATS
