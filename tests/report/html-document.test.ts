import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { runbooks } from '../../src/flows/runbooks.js'
import { EXIT_PLAN_FORMATS } from '../../src/report/exit-plan/index.js'
import { renderBlock } from '../../src/report/html/encode-html.js'
import { PLAN_FORMATS } from '../../src/report/plan/index.js'
import { SIMULATION_FORMATS } from '../../src/report/simulation/index.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'
import { FULL_OPTIONS, FULL_PLAN, FULL_RUNBOOK, FULL_SIMULATION } from '../support/full-options.js'
import { HOSTILE_STRINGS } from '../support/hostile-strings.js'
import { pageFaults, skeletonOf } from './html-page.js'
import { render } from './render.js'

const options = { db: FULL_DB, width: 80, colour: 0 as const, includeSensitive: false }
const pages = {
  'a simulation': () => SIMULATION_FORMATS.html(FULL_SIMULATION, options),
  'an exit plan': () => EXIT_PLAN_FORMATS.html(FULL_RUNBOOK, options),
  'a plan': () => PLAN_FORMATS.html(FULL_PLAN, options),
}

describe.each(Object.entries(pages))('%s as a page of its own', (_, page) => {
  it('is made of known elements, with links to its own sections, and the same each time', () => {
    expect(pageFaults(page())).toEqual([])
    const $ = load(page())
    const ids = new Set(
      $('[id]')
        .map((_, one) => $(one).attr('id'))
        .get(),
    )
    const links = $('nav a')
      .map((_, one) => $(one).attr('href'))
      .get()
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) expect(ids).toContain(link.slice(1))
    expect($('h1').text()).toContain('Shop')
    expect(page()).toBe(page())
  })
})

describe('the timeline of a replay', () => {
  it('adds up what has stopped, day by day', () => {
    const $ = load(pages['a simulation']())
    const texts = $('.timeline g')
      .map((_, one) =>
        $(one)
          .children('text')
          .map((_, text) => $(text).text())
          .get()
          .join(': '),
      )
      .get()
    expect(texts).toEqual([
      'Day 0, 2021-01-08: 0 of 2 functions stopped; 1 withdrawal',
      '2021-01: 1 of 2 functions stopped; 1 withdrawal',
    ])
    expect(
      $('.timeline .fallen')
        .map((_, one) => $(one).attr('width'))
        .get(),
    ).toEqual(['0', '180'])
  })

  it('is not drawn where nothing is replayed', () => {
    const { scenario: _, ...rest } = FULL_SIMULATION
    expect(SIMULATION_FORMATS.html(rest, options)).not.toContain('class="timeline"')
  })

  it('counts what fails open, and names it only where asked', () => {
    expect(pages['a simulation']()).not.toContain('Verification fails open')
    expect(SIMULATION_FORMATS.html(FULL_SIMULATION, { ...options, includeSensitive: true })).toContain(
      'Verification fails open',
    )
  })
})

describe('commands', () => {
  it('stand one in a line, and a line end within one is shown as a sign', () => {
    const lines = ['git fetch <URL>', 'a\nb']
    const { markup } = renderBlock({ kind: 'commands', lines }, 'x')
    expect(load(markup)('pre code').text()).toBe('git fetch <URL>\na\\nb')
  })
})

describe('runbooks in the report', () => {
  it('are folded, one for each vendor, and absent where none were made', async () => {
    const $ = load(await render('html', FULL, FULL_OPTIONS))
    expect(
      $('#runbooks details summary')
        .map((_, one) => $(one).text())
        .get(),
    ).toEqual(['Exit plan: Shop without ACME'])
    expect($('#runbooks details[open]')).toHaveLength(0)
    expect(await render('html')).not.toContain('id="runbooks"')
  })

  it('are of the vendor by which most of a company stops', () => {
    expect(runbooks(FULL, FULL_DB, '0.1.0').map(({ vendor }) => vendor.id)).toEqual(['acme'])
    expect(runbooks({ ...FULL, companies: [] }, FULL_DB, '0.1.0')).toEqual([])
  })
})

describe('hostile strings in plan, trend, runbooks and simulations', () => {
  const poisoned = <T>(value: T, text: string): T =>
    JSON.parse(JSON.stringify(value), (key, one) => (typeof one === 'string' && FREE.has(key) ? text : one)) as T
  /** Fields whose text may come from the audited tree or from a vendor file of the product's own. */
  const FREE = new Set([
    'name',
    'title',
    'component',
    'why',
    'but',
    'data',
    'licence',
    'text',
    'product',
    'about',
    'note',
    'because',
    'target',
  ])

  it('change no element of the page', async () => {
    const calm = { ...poisoned(FULL_OPTIONS, 'x') }
    const skeletons = [
      skeletonOf(await render('html', FULL, calm)),
      skeletonOf(SIMULATION_FORMATS.html(poisoned(FULL_SIMULATION, 'x'), options)),
    ]
    for (const text of HOSTILE_STRINGS) {
      const page = await render('html', FULL, poisoned(FULL_OPTIONS, text))
      const simulated = SIMULATION_FORMATS.html(poisoned(FULL_SIMULATION, text), options)
      // Without one of these signs no tag, attribute or reference can begin.
      if (/[<>&"'`=]/.test(text)) expect([pageFaults(page), pageFaults(simulated)]).toEqual([[], []])
      expect([skeletonOf(page), skeletonOf(simulated)]).toEqual(skeletons)
    }
  }, 120_000)
})
