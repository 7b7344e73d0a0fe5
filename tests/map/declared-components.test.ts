import { describe, expect, it } from 'vitest'
import { correctMarks } from '../../src/flows/declared.js'
import { findComponents, type PlacedMark } from '../../src/map/components.js'
import type { Config } from '../../src/model/config.js'

const mark = (folder: string, kind: PlacedMark['kind']): PlacedMark => ({
  folder,
  kind,
  place: 'source',
  location: { path: 'x', line: 1, column: 1 },
})
const drawn = (marks: readonly PlacedMark[], components: Config['components']) =>
  findComponents('shop', correctMarks(marks, { components })).list.map(({ id, kind, name }) => [id, kind, name])

describe('declared components', () => {
  it('replace what the files of their folder say', () => {
    const marks = [mark('api', 'cli-or-library'), mark('api', 'web-app'), mark('web', 'web-app')]
    expect(drawn(marks, [{ path: './api/', kind: 'web-service', name: 'the API' }])).toEqual([
      ['api', 'web-service', 'the API'],
      ['shop', 'unknown', 'shop'],
      ['web', 'web-app', 'web'],
    ])
  })

  it('are drawn where no file shows one, the root among them', () => {
    expect(
      drawn(
        [],
        [
          { path: '.', kind: 'web-service' },
          { path: 'jobs', kind: 'web-service' },
        ],
      ),
    ).toEqual([
      ['jobs', 'web-service', 'jobs'],
      ['shop', 'web-service', 'shop'],
    ])
  })

  it('leave the pipeline, whose files lie at the root', () => {
    const marks = [mark('', 'delivery'), mark('', 'cli-or-library')]
    expect(drawn(marks, [{ path: '.', kind: 'web-service' }]).map(([, kind]) => kind)).toEqual([
      'delivery',
      'web-service',
    ])
  })

  it('of unknown kind are no components', () => {
    const marks = [mark('demo', 'web-service')]
    expect(drawn(marks, [{ path: 'demo', kind: 'unknown' }]).map(([id]) => id)).toEqual(['shop'])
  })

  it('say nothing of other folders, nor of those below', () => {
    const marks = [mark('api/tools', 'cli-or-library')]
    expect(drawn(marks, [{ path: 'api', kind: 'web-service' }])).toContainEqual([
      'api/tools',
      'cli-or-library',
      'api/tools',
    ])
    expect(correctMarks(marks, {})).toBe(marks)
  })
})
