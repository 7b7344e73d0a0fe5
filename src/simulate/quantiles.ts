import type { Estimate } from '../model/recovery.js'

const STEPS = 256

/**
 * The quantiles of a PERT distribution (a Beta between low and high with its mean at (low + 4·likely + high)/6; Malcolm et al. 1959),
 * at 0/256 … 256/256, so that a draw is one look-up.
 */
export function pertQuantiles({ low, likely, high }: Estimate): Float64Array {
  const table = new Float64Array(STEPS + 1)
  const span = high - low
  if (span <= 0) return table.fill(low)
  const a = (4 * (likely - low)) / span
  const b = (4 * (high - likely)) / span
  const grid = 2048
  const sums = new Float64Array(grid + 1)
  for (let i = 0; i < grid; i++) {
    const x = (i + 0.5) / grid
    sums[i + 1] = sums[i]! + x ** a * (1 - x) ** b
  }
  let at = 0
  for (let i = 0; i <= STEPS; i++) {
    const wanted = (i / STEPS) * sums[grid]!
    while (at < grid - 1 && sums[at + 1]! < wanted) at++
    const step = sums[at + 1]! - sums[at]!
    table[i] = low + (span * (at + (step > 0 ? Math.min(1, (wanted - sums[at]!) / step) : 0))) / grid
  }
  return table
}

/** The value at a probability, between the quantiles of a table. */
export function quantileAt(table: Float64Array, probability: number): number {
  const at = probability * STEPS
  const i = Math.min(STEPS - 1, Math.floor(at))
  return table[i]! + (table[i + 1]! - table[i]!) * (at - i)
}
