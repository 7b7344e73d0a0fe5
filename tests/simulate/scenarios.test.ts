import { describe, expect, it } from 'vitest'
import type { Simulation } from '../../src/model/simulation.js'
import { SIMULATION_FORMATS } from '../../src/report/simulation/index.js'
import { replay } from '../../src/simulate/replay.js'
import { compiledDb } from '../support/whole-db.js'
import { PARLER_LIKE } from './parler.js'

const { db, facts } = compiledDb()

/** Every scenario that ships, applied to the product of January 2021. */
const PLAYED = facts.scenarios!.map(
  (scenario) => [scenario.id, replay(PARLER_LIKE, scenario, facts.precedents)] as const,
)

function shown(scenario: Simulation['scenario']): string {
  const simulation: Simulation = {
    schemaVersion: 1,
    tool: { name: 'holdfast', version: '1.0.0', vendorDbDate: db.date },
    subject: { name: 'Square', asOf: '2026-01-01' },
    ...(scenario === undefined ? {} : { scenario }),
  }
  return SIMULATION_FORMATS.markdown(simulation, { db, includeSensitive: false, width: 80, colour: 0 })
}

describe.each(PLAYED)('the scenario %s', (_, played) => {
  const events = played.days.flatMap((day) => day.events)

  it('keeps what is reported and what is established apart, each with its sources', () => {
    const established = events.filter(({ standing }) => standing === 'established').length
    const text = shown(played)
    expect(text).toContain(`${established} established (read in a source, nothing uncertain)`)
    expect(text).toContain(`${events.length - established} only reported`)
    for (const { sources, standing, uncertain } of events) {
      expect(sources.length).toBeGreaterThan(0)
      if (uncertain.length > 0) expect(standing).toBe('reported')
    }
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  it('goes day by day, and gives the events of one day no order of their own', () => {
    const dates = played.days.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort())
    expect(new Set(dates).size).toBe(dates.length)
    for (const { events: ofDay } of played.days) {
      const ids = ofDay.map(({ precedent }) => precedent)
      expect(ids).toEqual([...ids].sort())
    }
  })

  it('stops each function once at most, and calls nothing both stopped and served', () => {
    const stopped = events.flatMap(({ stops }) => stops.map((one) => one.function))
    expect(new Set(stopped).size).toBe(stopped.length)
    expect(played.survives.filter((one) => stopped.includes(one.function))).toEqual([])
    expect(stopped.length + played.survives.length).toBe(PARLER_LIKE.functions.length)
  })
})
