import type { PolicyBreach } from '../../model/verdict.js'
import { drillAge } from './drill.js'
import { forbidden } from './forbidden.js'
import { longestGap } from './gap.js'
import { noNewVendor } from './inventory.js'
import type { Line, LineGround } from './line.js'
import { maxShare } from './max-share.js'
import { noSoleVendorFor } from './sole-vendor.js'

/** Every line that a policy may have besides thresholds, in the order of `docs/gate.md`. */
const LINES: readonly Line[] = [noSoleVendorFor, maxShare, noNewVendor, forbidden, longestGap, drillAge]

/** The lines that are broken, each with what broke it and where it stands. */
export function brokenLines(ground: LineGround, at: (path: readonly PropertyKey[]) => string): PolicyBreach[] {
  return LINES.flatMap((line) => {
    const said = line.says(ground.policy)
    const items = said === undefined ? [] : line.judge(ground)
    return said === undefined || items.length === 0 ? [] : [{ line: said.text, at: at(['gate', ...said.path]), items }]
  })
}
