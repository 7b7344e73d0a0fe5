import { describe, expect, it } from 'vitest'
import { CORRECTION_ROUTE } from '../../../src/model/correction.js'
import type { Precedent } from '../../../src/model/precedent.js'
import type { Terms } from '../../../src/model/vendor.js'
import { encodeTerminal } from '../../../src/report/encode-terminal.js'
import { coverageBlocks, coverageOf } from '../../../src/report/vendors/coverage.js'
import { dossierOf } from '../../../src/report/vendors/facts.js'
import { leavingOf } from '../../../src/report/vendors/leaving.js'
import { listBlocks, listOf } from '../../../src/report/vendors/list.js'
import { showBlocks } from '../../../src/report/vendors/show.js'
import { withFactLookUps } from '../../../src/vendor-db/index.js'
import { tinyDb } from '../../support/tiny-db.js'

const db = tinyDb(
  {
    cloudy: { services: { 'cloudy-vm': { capabilities: ['compute'] } } },
    acme: {
      owner: 'holding',
      upstreams: [
        {
          organisation: 'cloudy',
          relation: 'runs-on',
          criticality: 'hard',
          for: 'hosting',
          verified: false,
          note: 'Assumption: from memory.',
        },
      ],
      services: {
        'acme-sms': {
          capabilities: ['sms'],
          signals: { host: ['acme.io'], env: ['ACME_*'] },
          assumed: { package: ['pkg:npm/sms-protocol'] },
          suspended: [
            {
              status: 403,
              code: 'account_closed',
              meaning: 'the account is suspended',
              source: { url: 'https://acme.example/errors', checked: '2026-01-01' },
            },
          ],
          export: 'logs over the API',
          leadTimes: [
            { step: 'porting', hours: [72, 672], source: { url: 'https://acme.example/port', checked: '2026-01-01' } },
            { step: 'checks', hours: [1, 2], source: { assumption: 'experience' } },
          ],
          waysOut: [{ kind: 'vendor', to: 'bell-sms', why: 'same idea', but: 'other interface' }],
        },
      },
    },
    bell: {
      owner: 'holding',
      upstreams: [{ organisation: 'cloudy', relation: 'runs-on', criticality: 'hard', verified: true }],
      services: { 'bell-sms': { capabilities: ['sms', 'email'], noWayOut: 'nobody else' } },
    },
  },
  [{ id: 'holding', name: 'Holding AG', country: 'CH' }],
)
const event: Omit<Precedent, 'id' | 'date' | 'verified'> = {
  target: 'Someone',
  targetKind: 'ngo',
  vendor: 'acme',
  capability: 'sms',
  trigger: 'content-policy',
  outcome: 'moved',
  sources: ['https://example.org/report'],
  eventGroup: 'group',
}
const facts = {
  facts: withFactLookUps({
    precedents: [
      { ...event, id: 'first', date: '2021-01-09', noticeHours: 0, outcomeAfterHours: 30, verified: true },
      { ...event, id: 'second', date: '2022', verified: false, uncertain: ['date'], correction: 'It was a mistake.' },
    ],
  }),
  sources: {
    acme: [{ url: 'https://acme.example/about', checked: '2026-01-01' }, { assumption: 'from memory' }],
    bell: [{ assumption: 'made up for a test' }],
  },
}

function shown(id: string, options: { all?: boolean; signals?: boolean } = {}): string {
  const dossier = dossierOf(db.vendor(id)!, db, facts, options.all ?? false)
  return encodeTerminal(showBlocks(dossier, db, options.signals ?? false), { width: 110, colour: 0 })
    .replace(/\s+/g, ' ')
    .trim()
}

describe('show', () => {
  it('names owner, family, what the vendor stands on, and who else does', () => {
    const text = shown('acme')
    expect(text).toContain('Belongs to Holding AG. Under the same owner: bell.')
    expect(text).toContain(
      'CLOUDY (runs-on, hard, not verified) for hosting. Assumption: from memory. Also hard for bell.',
    )
    expect(text).toContain('Way out: bell-sms: same idea, but other interface.')
  })

  it('gives the sources of the vendor, and those of no other', () => {
    expect(shown('acme')).toContain('https://acme.example/about')
    expect(shown('acme')).toContain('from memory')
    expect(shown('bell')).not.toContain('https://acme.example/about')
    expect(dossierOf(db.vendor('cloudy')!, db, facts, false).sources).toEqual([])
  })

  it('says what a suspended account is answered', () => {
    expect(shown('acme')).toContain(
      'A suspended account is answered 403 account_closed: the account is suspended (https://acme.example/errors, checked 2026-01-01).',
    )
    expect(shown('bell')).not.toContain('suspended account')
  })

  it('counts signals, or lists them with a mark on those that leave the vendor open', () => {
    expect(shown('acme')).toContain('Shows by 1 package, 1 host and 1 env.')
    expect(shown('acme', { signals: true })).toContain('package: pkg:npm/sms-protocol ?')
  })

  it('gives verified precedents only, and says how many others there are', () => {
    const text = shown('acme')
    expect(text).toContain('2021-01-09 Someone: sms, content-policy, no notice, moved after 30 hours.')
    expect(text).not.toContain('second')
    expect(text).toContain('1 more is reported without a primary source: --all shows them.')
    expect(text).toContain(CORRECTION_ROUTE)
  })

  it('marks what is only reported, what is uncertain and what was corrected', () => {
    const text = shown('acme', { all: true })
    expect(text).toContain('2022 Someone («reported»): sms, content-policy, notice not known, moved.')
    expect(text).toContain('Not in the source: date. Correction: It was a mistake.')
  })

  it('says whether the vendor comes from an own file, and whether that stands over what ships', () => {
    const own = { ...db, own: ['bell'] }
    const text = (overrides: boolean) =>
      encodeTerminal(showBlocks({ ...dossierOf(own.vendor('bell')!, own, facts, false), overrides }, own, false), {
        width: 110,
        colour: 0,
      }).replace(/\s+/g, ' ')
    expect(text(false)).toContain('From an own vendor file of this product; the database that ships does not know it.')
    expect(text(true)).toContain(
      'From an own vendor file of this product, which takes the place of the one that ships.',
    )
    expect(shown('bell')).not.toContain('own vendor file')
  })

  it('says of terms whether they were read, are only reported or were not read', () => {
    const withTerms = (terms: Terms) => {
      const vendor = { ...db.vendor('bell')!, terms: [terms] }
      return encodeTerminal(showBlocks(dossierOf(vendor, db, facts, false), db, false), { width: 200, colour: 0 })
    }
    const terms = { document: 'Terms', url: 'https://bell.io/terms', noticeHours: 24, snapshot: '2026-01-31' }
    expect(withTerms({ ...terms, verified: true })).toContain('(text not dated, read in a copy of 2026-01-31)')
    const unread = withTerms({ ...terms, verified: false, note: 'from memory' })
    expect(unread).toContain('(text not dated, not read (assumption))')
    expect(unread).not.toContain('2026-01-31')
    expect(withTerms({ ...terms, source: 'https://news.example/bell', verified: false, note: 'a paper' })).toContain(
      '(text not dated, reported)',
    )
  })

  it('says so where nothing is known', () => {
    const text = shown('cloudy')
    for (const line of ['Independent.', 'No terms on file.', 'No upstream on file.', 'No verified precedent on file.'])
      expect(text).toContain(line)
    expect(text).toContain('Code does not show it.')
  })
})

describe('list', () => {
  it.each([
    [{}, ['cloudy', 'acme', 'bell']],
    [{ capability: 'email' }, ['bell']],
    [{ owner: 'holding' }, ['acme', 'bell']],
    [{ owner: 'holding', capability: 'compute' }, []],
    [{ country: 'us' }, ['cloudy', 'acme', 'bell']],
    [{ country: 'DE' }, []],
    [{ owner: 'independent' }, ['cloudy']],
    [{ owner: 'independent', capability: 'sms' }, []],
  ])('%o', (filter, ids) => {
    expect(listOf(db, filter).map(({ id }) => id)).toEqual(ids)
  })

  it('says which come from own files', () => {
    const own = { ...db, own: ['bell'] }
    expect(
      listOf(own, {})
        .filter((one) => one.own)
        .map(({ id }) => id),
    ).toEqual(['bell'])
    const text = encodeTerminal(listBlocks(listOf(own, {}), own), { width: 120, colour: 0 })
    expect(text).toContain('3 vendors, 1 from own files')
    expect(text).toMatch(/BELL \(own file\)/)
    expect(text).not.toMatch(/ACME \(own file\)/)
    expect(encodeTerminal(listBlocks(listOf(db, {}), db), { width: 120, colour: 0 })).not.toContain('own file')
  })

  it('says so where nobody is found', () => {
    expect(encodeTerminal(listBlocks([], db), { width: 80, colour: 0 })).toContain('No vendor meets these conditions.')
  })
})

describe('coverage', () => {
  it('counts', () => {
    expect(coverageOf(db, facts)).toMatchObject({
      vendors: 3,
      services: 3,
      owned: 2,
      countries: 1,
      byCapability: { sms: 2, email: 1, compute: 1, ai: 0 },
      bySignalKind: { host: 1, env: 1, package: 1, dns: 0 },
      sources: { dated: 1, assumption: 2, oldest: '2026-01-01' },
      upstreams: { relations: 2, verified: 1, vendors: 2 },
      precedents: { events: 2, verified: 1, groups: 1 },
      leaving: {
        waysOut: 1,
        noWayOut: 1,
        export: 1,
        leadTimes: { facts: 2, sourced: 1, services: 1 },
        suspended: 1,
        appeal: 0,
      },
      gaps: {
        noWayOut: 2,
        withoutOwner: 0,
        withoutCountry: 0,
        vendorsWithoutSignals: 2,
        silentOnWaysOut: 1,
        withoutSignals: 2,
      },
    })
  })

  it('prints that nobody lacks an owner, and who is silent on ways out', () => {
    const text = encodeTerminal(coverageBlocks(coverageOf(db, facts)), { width: 110, colour: 0 }).replace(/ +/g, ' ')
    expect(text.replace(/\s+/g, ' ')).toContain(
      '2 belong to someone else, 1 independent. 2 of 3 files rest on assumption alone, 1 have a source that was read and dated.',
    )
    expect(text).toContain('upstreams 2 upstreams of 2 vendors, 1 verified')
    expect(text).toContain('terms 0 terms of 0 vendors, 0 verified')
    expect(text).toContain('vendors without owner 0')
    expect(text).toContain('services with neither a way out nor a reason 1')
    expect(text).toContain('facts that make leaving slower 2 of 1 service, 1 sourced')
  })

  it('counts vendors whose route of appeal is known', () => {
    const vendors = db.vendors.map((vendor) =>
      vendor.id === 'acme' ? { ...vendor, appeal: { how: 'a form' } } : vendor,
    )
    expect(leavingOf({ ...db, vendors }).appeal).toBe(1)
  })
})
