import { describe, expect, it } from 'vitest'
import { essentialCapabilities } from '../../src/assess/essential.js'
import type { CutSet } from '../../src/model/assessment.js'
import { tinyDb } from '../support/tiny-db.js'
import { wiredMap } from '../support/wired-map.js'

const db = tinyDb({
  host: { services: { 'host-run': { capabilities: ['compute'] } } },
  floor: { services: { 'floor-files': { capabilities: ['storage'] } } },
})
const map = wiredMap([{ service: 'host-run' }, { service: 'floor-files' }], db)
const cut = (organisation: string, assumption?: true): CutSet => ({
  component: 'app',
  function: 'app/compute/host-run',
  organisations: [organisation],
  ...(assumption ? { assumption } : {}),
})
const stoppers = (...cuts: CutSet[]) => essentialCapabilities(map, cuts, db, ['compute'])[0]

describe('who stops an essential capability', () => {
  it('names no company that is only assumed to stand behind one that stops it anyway', () => {
    expect(stoppers(cut('host'), cut('floor', true))).toMatchObject({ state: 'falls', stoppedBy: ['host'] })
  })

  it('names it where a source says so', () => {
    expect(stoppers(cut('host'), cut('floor'))?.stoppedBy).toEqual(['floor', 'host'])
  })

  it('does not call a capability safe because what takes it away is an assumption', () => {
    expect(stoppers(cut('floor', true))).toMatchObject({ state: 'falls', stoppedBy: ['floor'] })
  })
})
