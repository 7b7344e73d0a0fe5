import { describe, expect, it } from 'vitest'
import type { CompanyLoss, WorldCounts } from '../../src/model/company-loss.js'
import { customerOf } from '../../src/report/customer.js'
import { historyLines, termsLine } from '../../src/report/history.js'
import { timeLines } from '../../src/report/time.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({ acme: { services: { 'acme-db': { capabilities: ['database'] } } } })
const assumed = {
  name: 'Code',
  lane: 'work',
  low: 504,
  likely: 840,
  high: 1440,
  source: { assumption: 'guess' },
} as const
const declared = { ...assumed, source: { declared: 'measured' } } as const

const loss = (
  part: Partial<CompanyLoss> = {},
  step: NonNullable<CompanyLoss['recovery']>['steps'][number] = assumed,
) => {
  const { low, likely, high } = step
  return {
    company: 'acme',
    name: 'ACME',
    vendors: ['acme'],
    severity: 'critical',
    loses: { required: [], optional: [], components: [] },
    recovery: { capability: 'database', low, likely, high, mean: 884, p10: 684, p90: 1084, steps: [step] },
    noticeHours: 0,
    gap: { low, likely, high },
    findings: [],
    ...part,
  } satisfies CompanyLoss
}
const terms = { vendor: 'acme', from: 'terms', suspensionAtOnce: true, verified: true } as const

describe('the line about time', () => {
  it('says how long, and that it is an assumption', () => {
    expect(timeLines(loss({ terms }), db)).toEqual(['3 to 9 weeks to recover database, usually about 5 (assumption)'])
  })

  it('says it plainly where every step was declared or read', () => {
    expect(timeLines(loss({ terms }, declared), db)).toEqual(['3 to 9 weeks to recover database, usually about 5'])
  })

  it('compares with what was promised', () => {
    const promised = (withinHours: number) => timeLines(loss({ terms, promise: { withinHours } }), db)[1]
    expect(promised(168)).toBe('you promise 7 days; the steps add up to 3 to 9 weeks')
    expect(promised(1440)).toBe('you promise 9 weeks, and the steps add up to 3 to 9 weeks')
    expect(timeLines(loss({ terms, promise: { withinHours: 24, to: 'the bank' } }), db)[1]).toContain(
      '24 hours to the bank;',
    )
  })

  it.each<[number, string]>([
    [168, '; 7 days of notice, so 14 to 53 days without it'],
    [600, '; 25 days of notice, so up to 35 days without it'],
    [2000, '; 12 weeks of notice, so it is back before the end'],
  ])('sets %i hours of notice against it', (noticeHours, says) => {
    const gap = { low: Math.max(0, 504 - noticeHours), likely: 0, high: Math.max(0, 1440 - noticeHours) }
    expect(timeLines(loss({ terms, noticeHours, gap }), db)[0]).toMatch(new RegExp(`${says}$`))
  })

  it('says that no notice is counted on where no terms are on file', () => {
    expect(timeLines(loss(), db)[0]).toMatch(/no terms on file, so no notice is counted on \(assumption\)$/)
  })

  it('is absent where nothing of the product stops', () => {
    const { recovery: _, ...nothing } = loss()
    expect(timeLines(nothing, db)).toEqual([])
  })
})

describe('the line about terms', () => {
  it('says whose contract it is where one was declared', () => {
    const agreed = {
      vendor: 'acme',
      from: 'contract',
      noticeHours: 720,
      retrievalDays: 0,
      governingLaw: 'Bavaria',
    } as const
    expect(termsLine(agreed, db)).toBe(
      'ACME: 30 days of notice; no time to fetch data promised; law of Bavaria (as your contract was declared)',
    )
  })

  it('says when public terms were read, and where nobody verified them', () => {
    expect(termsLine({ ...terms, read: '2026-01', verified: false }, db)).toBe(
      'ACME: may suspend at once (not read (assumption))',
    )
    expect(
      termsLine({ ...terms, read: '2026-01', source: 'https://www.acme.example/help', verified: false }, db),
    ).toContain('(not read (assumption))')
    expect(termsLine({ ...terms, read: '2026-01', source: 'https://paper.org/acme', verified: false }, db)).toContain(
      '(reported)',
    )
  })
})

describe('the lines about what happened before', () => {
  const counts: WorldCounts = {
    world: 'contested',
    n: 3,
    withoutNotice: 2,
    noticeUnknown: 0,
    outcomes: { restored: 0, moved: 1, permanent: 2, unknown: 0 },
    last: {
      id: 'x',
      date: '2021-01-10',
      target: 'Parler',
      targetKind: 'social-platform',
      trigger: 'content-policy',
      noticeHours: 30,
    },
  }

  it('stand apart by world', () => {
    expect(historyLines([counts, { ...counts, world: 'ordinary', n: 1, withoutNotice: 0 }])).toEqual([
      'customers of contested fields or sanctioned regions: 3 documented withdrawals, 2 without notice, 2 for good, 1 moved elsewhere; the last: Parler, 2021-01-10, content policy, 30 hours of notice',
      'all other customers: 1 documented withdrawal, 0 without notice, 2 for good, 1 moved elsewhere; the last: Parler, 2021-01-10, content policy, 30 hours of notice',
    ])
  })

  it('add up: an end that nobody knows is told, and sanctions are counted apart', () => {
    const outcomes = { restored: 2, moved: 0, permanent: 1, unknown: 1 }
    expect(historyLines([{ ...counts, n: 4, underSanctions: 3, outcomes }])[0]).toContain(
      ': 4 documented withdrawals, 3 under sanctions, 2 without notice, 1 for good, 2 restored, 1 with an end not known; ',
    )
  })

  it('name no person', () => {
    const [line] = historyLines([
      { ...counts, last: { ...counts.last, target: 'Jane Doe', targetKind: 'individual-developer' } },
    ])
    expect(line).not.toContain('Jane')
    expect(line).toContain('a customer (individual developer)')
    for (const target of ['J. Doe (developer, author)', 'ICC judge J. Doe'])
      expect(customerOf({ target, targetKind: 'individual-developer' })).toBe('a customer (individual developer)')
    for (const target of ['A Ruby developer', 'Google Code projects', 'WireGuard for Windows'])
      expect(customerOf({ target, targetKind: 'individual-developer' })).toBe(target)
    expect(customerOf({ target: 'Epic Games (Fortnite)', targetKind: 'game' })).toBe('Epic Games (Fortnite)')
  })
})
