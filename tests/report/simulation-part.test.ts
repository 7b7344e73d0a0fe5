import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { savedSimulation } from '../../src/report/simulation/saved.js'
import { FULL } from '../support/full-assessment.js'
import { FULL_SIMULATION } from '../support/full-options.js'
import { render } from './render.js'

const simulation = FULL_SIMULATION
const SAVED = JSON.stringify(simulation)
const read = (text: string, assessment = FULL) => savedSimulation(text, 'replay.json', assessment)

describe('a simulation in the report of the board', () => {
  it('is a section of the Markdown, with its days in a table', async () => {
    const text = await render('markdown', FULL, { simulation })
    expect(text).toContain('## If it went as in: a winter week')
    expect(text).toMatch(
      /\| 0 \| 2021-01-08 \| 1 \| 0 of 2 \| ░+ \|\n\| not known \| 2021-01 \| 1 \| 1 of 2 \| █+░+ \|/,
    )
    expect(text).toContain('## Without Acme')
    expect(text.indexOf('a winter week')).toBeLessThan(text.indexOf('## Register of vendors'))
  })

  it('is a section of the HTML, with the picture of its days and a name in the contents', async () => {
    const $ = load(await render('html', FULL, { simulation }))
    expect($('#replay-a svg.timeline')).toHaveLength(1)
    expect($('#lose-a svg')).toHaveLength(0)
    expect($('nav a[href="#replay-a"]').text()).toBe('If it went as in: a winter week')
    const ids = $('[id]')
      .map((_, one) => $(one).attr('id'))
      .get()
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is absent where none was given', async () => {
    for (const format of ['markdown', 'html'] as const) expect(await render(format)).not.toContain('If it went as in')
  })

  it('adds nothing to formats that have no place for it', async () => {
    for (const format of ['json', 'sarif', 'csv', 'terminal', 'dora'] as const)
      expect(await render(format, FULL, { simulation })).toBe(await render(format))
  })
})

describe('a saved simulation', () => {
  it('is read back as it was', () => {
    expect(read(SAVED)).toEqual(simulation)
  })

  it.each([
    ['another product', { ...FULL, subject: { ...FULL.subject, name: 'Other' } }],
    ['another day', { ...FULL, subject: { ...FULL.subject, asOf: '2026-02-01' } }],
  ])('of %s is refused: its figures would not fit', (_, assessment) => {
    expect(() => read(SAVED, assessment)).toThrow(/simulates Shop as of 2026-01-15, and the assessment is of /)
  })

  it.each([
    ['an assessment', '{"schemaVersion":1}', /is no simulation of version 1/],
    ['no JSON', '{', /is no JSON/],
    ['a key that nobody knows', SAVED.replace('"schemaVersion"', '"extra":1,"schemaVersion"'), /extra/],
    ['depth', '['.repeat(1000), /nested too deeply/],
  ])('that is %s is refused', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'ConfigError' }))
  })
})
