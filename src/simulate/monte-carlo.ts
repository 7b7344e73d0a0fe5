import type { Calibration } from './calibration.js'
import type { Gate, Layout } from './layout.js'
import { quantileAt } from './quantiles.js'
import type { Random } from './random.js'
import { addDuration, CHECKPOINTS, emptyTally, type Tally } from './tally.js'

/** Counts over all runs, without and with the fallbacks: both see the same fate. */
export interface Counts {
  readonly product: readonly [Tally, Tally]
  readonly gates: readonly (readonly [Tally, Tally])[]
}

/** Assumption: four of five recoveries take between half and twice what was estimated (a factor of two at 1.28 deviations). */
const ESTIMATE_SPREAD = Math.log(2) / 1.2816
/** Assumption: who was refused so often closes or runs its own machines. */
const MOST_REFUSALS = 5

/** Plays a trigger so many times against the product. */
export function play(layout: Layout, calibration: Calibration, runs: number, random: Random): Counts {
  const { vendors, gates } = layout
  const fates = vendors.map(
    (): Fate => ({ isLost: false, word: 0, notice: 0, restoredAfter: 0, moves: [], luck: 1, buffer: 0 }),
  )
  const counts: Counts = {
    product: [emptyTally(), emptyTally()],
    gates: gates.map(() => [emptyTally(), emptyTally()] as const),
  }
  if (vendors.length === 0) return counts
  const touched = new Uint8Array(gates.length)
  for (let run = 0; run < runs; run++) {
    const lost = draw(layout, calibration, fates, random)
    touched.fill(0)
    for (const vendor of lost) for (const gate of vendors[vendor]!.gates) touched[gate] = 1
    for (const side of [0, 1] as const) tallyRun(gates, fates, touched, side, counts)
    for (const vendor of lost) fates[vendor]!.isLost = false
  }
  return counts
}

/** What becomes of one vendor in one run; hours since the first word. */
interface Fate {
  isLost: boolean
  word: number
  notice: number
  /** Hours from the loss until it is back; infinite where it never is. */
  restoredAfter: number
  /** Probabilities at which the times of the moves are read off: one per replacement tried. */
  moves: number[]
  luck: number
  buffer: number
}

/** Who withdraws in this run, and how. */
function draw(layout: Layout, calibration: Calibration, fates: readonly Fate[], random: Random): number[] {
  const { followers } = calibration
  let wanted = 1
  if (random() < followers.any) for (wanted = 2; random() < followers.more; ) wanted++
  const lost: number[] = []
  let left = layout.vendors.reduce((sum, { weight }) => sum + weight, 0)
  while (lost.length < Math.min(wanted, layout.vendors.length)) {
    let at = random() * left
    let chosen = -1
    for (let i = 0; i < layout.vendors.length; i++) {
      if (fates[i]!.isLost) continue
      chosen = i
      at -= layout.vendors[i]!.weight
      if (at < 0) break
    }
    const vendor = layout.vendors[chosen]!
    left -= vendor.weight
    const fate = fates[chosen]!
    fate.isLost = true
    fate.word = lost.length === 0 ? 0 : (pick(calibration.lagDays, random) + random()) * 24
    fate.notice = random() < vendor.withoutNotice ? 0 : pick(calibration.noticeHours, random)
    fate.restoredAfter = random() < vendor.restored ? pick(calibration.restoreHours, random) : Number.POSITIVE_INFINITY
    fate.moves = [random()]
    while (fate.moves.length <= MOST_REFUSALS && random() < calibration.refused) fate.moves.push(random())
    fate.luck = Math.exp(ESTIMATE_SPREAD * normal(random))
    fate.buffer = random()
    lost.push(chosen)
  }
  return lost
}

function tallyRun(
  gates: readonly Gate[],
  fates: readonly Fate[],
  touched: Uint8Array,
  side: 0 | 1,
  counts: Counts,
): void {
  const work = queueOf(gates, fates, touched, side === 1)
  let from = Number.POSITIVE_INFINITY
  let until = 0
  let down = 0
  for (let g = 0; g < gates.length; g++) {
    if (touched[g] === 0) continue
    const gate = gates[g]!
    const span = spanOf(gate, fates, side === 1, gate.carries ? work - gate.workHours : 0)
    if (span === undefined) continue
    const tally = counts.gates[g]![side]
    const bits = checkpointsIn(span)
    count(tally, bits)
    addDuration(tally, span[1] - span[0])
    if (!gate.carries) continue
    down |= bits
    from = Math.min(from, span[0])
    until = Math.max(until, span[1])
  }
  if (until <= from) return
  count(counts.product[side], down)
  addDuration(counts.product[side], until - from)
}

/** Own work on everything that carries the product, hours: one team does it one after the other; one move serves all functions of its kind. */
function queueOf(gates: readonly Gate[], fates: readonly Fate[], touched: Uint8Array, withFallbacks: boolean): number {
  const jobs = new Set<number>()
  let hours = 0
  for (let g = 0; g < gates.length; g++) {
    const gate = gates[g]!
    if (touched[g] === 0 || !gate.carries || jobs.has(gate.job)) continue
    if (spanOf(gate, fates, withFallbacks, 0) === undefined) continue
    jobs.add(gate.job)
    hours += gate.workHours
  }
  return hours
}

/** From when until when a function is down within the horizon; a fallback takes a member out of the reckoning. */
function spanOf(
  gate: Gate,
  fates: readonly Fate[],
  withFallbacks: boolean,
  queue: number,
): [number, number] | undefined {
  let from = gate.isAny ? 0 : Number.POSITIVE_INFINITY
  let until = gate.isAny ? Number.POSITIVE_INFINITY : 0
  for (const { takers, hasFallback } of gate.members) {
    const span = withFallbacks && hasFallback ? undefined : memberSpan(gate, takers, fates, Math.max(0, queue))
    if (span === undefined) {
      if (gate.isAny) return undefined
      continue
    }
    from = gate.isAny ? Math.max(from, span[0]) : Math.min(from, span[0])
    until = gate.isAny ? Math.min(until, span[1]) : Math.max(until, span[1])
  }
  return until > from && from < HORIZON ? [from, until] : undefined
}

const HORIZON = CHECKPOINTS[CHECKPOINTS.length - 1]!

/** While any vendor that it stands on is gone. Work on the way out begins with the word, not with the loss. */
function memberSpan(
  gate: Gate,
  takers: readonly number[],
  fates: readonly Fate[],
  queue: number,
): [number, number] | undefined {
  let from = Number.POSITIVE_INFINITY
  let until = 0
  for (const taker of takers) {
    const { isLost, word, notice, restoredAfter, moves, luck, buffer } = fates[taker]!
    if (!isLost) continue
    const loss = word + notice
    let move = queue
    for (const one of moves) move += quantileAt(gate.quantiles, one)
    const start = loss + gate.buffer[0] + (gate.buffer[1] - gate.buffer[0]) * buffer
    const end = Math.min(loss + restoredAfter, word + move * luck)
    if (end <= start) continue
    from = Math.min(from, start)
    until = Math.max(until, end)
  }
  return until > from ? [from, until] : undefined
}

function checkpointsIn([from, until]: readonly [number, number]): number {
  let bits = 0
  for (let i = 0; i < CHECKPOINTS.length; i++) if (from <= CHECKPOINTS[i]! && CHECKPOINTS[i]! < until) bits |= 1 << i
  return bits
}

function count(tally: Tally, bits: number): void {
  for (let i = 0; i < CHECKPOINTS.length; i++) if (bits & (1 << i)) tally.at[i]!++
}

function pick(values: readonly number[], random: Random): number {
  return values.length === 0 ? 0 : values[Math.floor(random() * values.length)]!
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
