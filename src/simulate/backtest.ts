import type { Precedent, Trigger } from '../model/precedent.js'
import type { World } from '../model/worlds.js'
import { restoredOf } from './calibration.js'
import { type Cascade, cascadesOf } from './cascades.js'
import { followersOf, meanOf, probabilityOf } from './followers.js'
import { eventRate } from './rates.js'

/** One cascade, predicted from all others. */
export interface Prediction {
  readonly cascade: string
  readonly world: World
  readonly trigger: Trigger
  readonly predicted: number
  readonly observed: number
  /** Natural logarithms of the probability that was given to what happened. */
  readonly score: number
  readonly constantScore: number
}

/** A model against the constant predictor over the same cases. */
export interface Contest {
  readonly n: number
  readonly score: number
  readonly constantScore: number
  /** Mean gain per cascade and its standard error, cascades taken as independent. */
  readonly gain: number
  readonly standardError: number
  readonly cases: readonly Prediction[]
}

/** Both questions of the backtest. */
export interface Backtest {
  readonly followers: Contest
  readonly restored: Contest
  /** Per single loss whose end is known: the predicted chance that it was restored, and whether it was. */
  readonly reliability: readonly { readonly predicted: number; readonly observed: boolean }[]
}

/**
 * Leaves one cascade (with its whole event group, since its targets share a cause) out at a time and predicts it from the others;
 * the constant predictor is fitted to the same others and knows neither world, trigger nor capability.
 */
export function backtest(precedents: readonly Precedent[], strength?: number): Backtest {
  const all = cascadesOf(precedents)
  const followers: Prediction[] = []
  const restored: Prediction[] = []
  const reliability: { predicted: number; observed: boolean }[] = []
  for (const cascade of all) {
    const others = all.filter((one) => groupOf(one) !== groupOf(cascade))
    const { world, trigger, id } = cascade
    const fitted = followersOf(others, { world, trigger }, strength)
    const observed = cascade.events.length - 1
    followers.push({
      cascade: id,
      world,
      trigger,
      predicted: meanOf(fitted),
      observed,
      score: Math.log(probabilityOf(fitted, observed)),
      constantScore: Math.log(probabilityOf(followersOf(others), observed)),
    })
    const known = cascade.events.filter((event) => restoredOf(event) !== undefined)
    if (known.length === 0) continue
    const rate = eventRate(others, restoredOf, strength)
    const outcomes = known.map((event) => ({
      predicted: rate({ world, trigger, capability: event.capability, vendor: event.vendor }),
      observed: restoredOf(event)!,
    }))
    const constant = constantRate(others)
    reliability.push(...outcomes)
    restored.push({
      cascade: id,
      world,
      trigger,
      predicted: sum(outcomes.map((one) => one.predicted)),
      observed: outcomes.filter((one) => one.observed).length,
      score: sum(outcomes.map((one) => logOf(one.predicted, one.observed))),
      constantScore: sum(outcomes.map((one) => logOf(constant, one.observed))),
    })
  }
  return { followers: contest(followers), restored: contest(restored), reliability }
}

function groupOf({ events }: Cascade): string {
  return events[0]!.eventGroup
}

function constantRate(others: readonly Cascade[]): number {
  const known = others.flatMap(({ events }) => events.flatMap((event) => restoredOf(event) ?? []))
  return (known.filter(Boolean).length + 1) / (known.length + 2)
}

function contest(cases: readonly Prediction[]): Contest {
  const gains = cases.map((one) => one.score - one.constantScore)
  const gain = sum(gains) / cases.length
  const variance = sum(gains.map((one) => (one - gain) ** 2)) / (cases.length - 1)
  return {
    n: cases.length,
    score: sum(cases.map((one) => one.score)),
    constantScore: sum(cases.map((one) => one.constantScore)),
    gain,
    standardError: Math.sqrt(variance / cases.length),
    cases,
  }
}

function logOf(probability: number, happened: boolean): number {
  return Math.log(happened ? probability : 1 - probability)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}
