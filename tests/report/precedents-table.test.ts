import { describe, expect, it } from 'vitest'
import type { Precedent } from '../../src/model/precedent.js'
import type { VendorFactsDb } from '../../src/model/vendor-db.js'
import { cardsOf } from '../../src/report/cards.js'
import { precedents } from '../../src/report/precedents-table.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'

const event = (id: string, part: Partial<Precedent> = {}): Precedent => ({
  id,
  eventGroup: 'group',
  date: '2020-01-01',
  target: id,
  targetKind: 'small-saas',
  vendor: 'acme',
  capability: 'sms',
  trigger: 'accident',
  outcome: 'restored',
  sources: ['https://example.org'],
  verified: true,
  ...part,
})

function shown(events: readonly Precedent[]) {
  const facts = { precedents: events, precedentsOf: (vendor: string) => (vendor === 'acme' ? events : []) }
  const blocks = precedents(cardsOf(FULL, FULL_DB), {
    db: FULL_DB,
    facts: facts as unknown as VendorFactsDb,
    width: 80,
    colour: 0,
    isVerbose: false,
  })
  const table = blocks.find((one) => one.kind === 'table')
  return { rows: table?.rows ?? [], text: JSON.stringify(blocks) }
}

describe('the table of precedents', () => {
  it('keeps the one that a card cites, however many there are', () => {
    const many = Array.from({ length: 45 }, (_, i) => event(`other-${i}`))
    const { rows, text } = shown([...many, event('p-1', { target: 'Some shop' })])
    expect(rows).toHaveLength(30)
    expect(rows.map(([, , customer]) => customer)).toContainEqual(['Some shop'])
    expect(text).toContain('And 16 more in the vendor database')
  })

  it('claims no more than that a source was read', () => {
    const { text } = shown([event('one')])
    expect(text).toContain('each read in the source that is named')
    expect(text).not.toMatch(/first source|confirms/)
    expect(text).not.toContain('more in the vendor database')
  })

  it('says beside the end what a party disputes, and what was corrected, but no other remark', () => {
    const ends = shown([
      event('a', { note: 'Disputed: the vendor says that it never left.' }),
      event('b', { note: 'A remark.', outcome: 'unknown' }),
      event('c', { correction: 'Corrected on request.' }),
    ]).rows.map((row) => row[6])
    expect(ends).toEqual([
      ['restored. Disputed: the vendor says that it never left.'],
      ['not known'],
      ['restored. Corrected on request.'],
    ])
  })
})
