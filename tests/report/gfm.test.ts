import { type CheerioAPI, load } from 'cheerio'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import type { FormatId } from '../../src/report/index.js'
import { FULL } from '../support/full-assessment.js'
import { FULL_OPTIONS } from '../support/full-options.js'
import { HOSTILE_STRINGS } from '../support/hostile-strings.js'
import { render } from './render.js'

/** The page that a renderer of GitHub-flavoured Markdown makes of it. */
async function rendered(format: FormatId, assessment = FULL): Promise<CheerioAPI> {
  return load(marked.parse(await render(format, assessment, FULL_OPTIONS), { gfm: true, async: false }))
}

/** Elements that only foreign text could have brought in. */
const LIVE = 'a, img, script, iframe, input, del, sup, math'

describe.each(['markdown', 'github-summary'] as const)(
  '%s through a renderer of GitHub-flavoured Markdown',
  (format) => {
    it('has whole tables: as many cells in each row as in the head', async () => {
      const $ = await rendered(format)
      for (const table of $('table').get()) {
        const width = $(table).find('thead th').length
        expect(width).toBeGreaterThan(1)
        for (const row of $(table).find('tbody tr').get()) expect($(row).children().length).toBe(width)
      }
      expect($('p').filter((_, one) => $(one).text().startsWith('|')).length).toBe(0)
    })

    it('has the same elements, and nothing live, whatever the code says', async () => {
      const withTitle = (title: string) => ({
        ...FULL,
        subject: { ...FULL.subject, name: title },
        findings: FULL.findings.map((one) => ({ ...one, title })),
        components: FULL.components.map((one) => ({ ...one, id: title, name: title })),
      })
      const elements = ($: CheerioAPI) =>
        $('body *')
          .get()
          .map((one) => ('name' in one ? one.name : ''))
          .join(' ')
      const withoutCode = (text: string) => text.replace(/\bcode ?/g, '').trim()
      const calm = elements(await rendered(format, withTitle('calm')))
      for (const title of HOSTILE_STRINGS) {
        const $ = await rendered(format, withTitle(title))
        expect([title, $(LIVE).length]).toEqual([title, 0])
        // Addresses, mentions and numbers of issues stand in backticks; nothing else may become an element.
        const isLively = /:\/\/|\bwww\.|@|#\w|(?<!\S)GH-\d/i.test(title)
        const [found, wanted] = isLively ? [withoutCode(elements($)), withoutCode(calm)] : [elements($), calm]
        expect([title, found]).toEqual([title, wanted])
      }
    }, 120_000)
  },
)

describe('the board report through a renderer of GitHub-flavoured Markdown', () => {
  it('has its sections in the order in which a board decides', async () => {
    const $ = await rendered('markdown')
    const titles = $('h2')
      .map((_, one) => $(one).text())
      .get()
    const order = [
      'If one of them drops us',
      'Decisions asked',
      'Accepted risks',
      'Register of vendors',
      'Method and assumptions',
      'Appendix: evidence',
    ]
    expect(titles.filter((one) => order.includes(one))).toEqual(order)
    expect($('code.language-mermaid')).toHaveLength(1)
  })
})
