import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import { FULL } from '../support/full-assessment.js'
import { render } from './render.js'

const CORRECTED: Assessment = {
  ...FULL,
  corrections: [
    { what: 'first-party host: town.example', reason: 'declared as a host of the product’s own', places: 2 },
    { what: 'not-ours: acme tools/', reason: 'of the bookkeeper', places: 9 },
    { what: 'self-run: acme', reason: 'own server', places: 1 },
  ],
  coverage: {
    ...FULL.coverage,
    skipped: [
      { path: 'app/', reason: 'excluded by --exclude «app/»' },
      { path: 'link', reason: 'link' },
    ],
  },
}

describe.each(['terminal', 'markdown', 'html', 'github-summary'] as const)(
  'the owners’ corrections in %s',
  (format) => {
    const textOf = async (assessment: Assessment) =>
      (await render(format, assessment))
        .replace(/<[^>]*>/g, '')
        .replace(/[*`\\]/g, '')
        .replace(/\s+/g, ' ')

    it('stand with whom they concern, why, and how much they set aside', async () => {
      const text = await textOf(CORRECTED)
      expect(text).toContain('Corrected by the owners')
      expect(text).toContain('first-party host: town.example')
      expect(text).toContain('ACME in tools/ is not ours (of the bookkeeper; 9 places set aside)')
      expect(text).toContain('ACME is run by ourselves (own server; 1 place set aside)')
      expect(text).toContain('Excluded by --exclude «app/»: app/ not read')
    })

    it('say so where they fit nothing', async () => {
      const text = await textOf({
        ...FULL,
        corrections: [{ what: 'not-ours: acme tolls/', reason: 'a script', places: 0 }],
      })
      expect(text).toContain('ACME in tolls/ is not ours (a script; nothing that was seen fits this)')
      expect(text).not.toContain('0 places')
    })

    it('are not spoken of where nothing was changed', async () => {
      const text = await textOf({ ...FULL, corrections: [] })
      expect(text).not.toContain('Corrected by')
      expect(text).not.toContain('Excluded by')
    })
  },
)

it('never counts an excluded folder among links and binaries', async () => {
  const text = await render('markdown', CORRECTED)
  expect(text).toContain('Beside them 1 entry that is no file of the list (links')
  expect(text).toContain(' 1 entry excluded by --exclude «app/».')
})
