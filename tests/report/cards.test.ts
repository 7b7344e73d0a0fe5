import { expect, it } from 'vitest'
import { cardsOf } from '../../src/report/cards.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'

it('a system of one’s own has no card, since nobody can withdraw it', () => {
  const [acme] = FULL.companies
  const own = { ...acme!, company: 'self-run', vendors: ['self-run'] }
  const names = (companies: typeof FULL.companies) =>
    cardsOf({ ...FULL, companies }, FULL_DB).map(({ company }) => company)
  expect(names([own, acme!])).toEqual(['acme-holding'])
  expect(names([own])).toEqual([])
})
