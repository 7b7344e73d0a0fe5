import { describe, expect, it } from 'vitest'
import { wholeDb } from '../support/whole-db.js'

const { vendors, precedents } = wholeDb()

/** Hosts at which a report cannot be cited: stages of publishers, mirrors, shorteners, forums. */
const NOT_CITABLE =
  /(^|[./-])(uat|staging|stage|viptest|test|content-prod)[.-]|\.pages\.dev$|^fb\.me$|^t\.co$|(^|\.)bit\.ly$|\.market$|\.rssing\.com$/

/** Words by which the note of a text says that nobody read it. */
const UNREAD =
  /^(Assumption: )?(the )?agreement (itself )?was not read|text was not opened|^From a (summary|secondary)|little weight/i

describe('what counts as read', () => {
  it('R04: leaves no day of reading, and nothing verified, with terms whose note says that they were not read', () => {
    const all = vendors.flatMap(({ id, terms = [] }) => terms.map((one) => ({ id, ...one })))
    expect(all.filter(({ verified, snapshot }) => !verified && snapshot !== undefined).map(({ id }) => id)).toEqual([])
    expect(all.filter(({ verified, note = '' }) => verified && UNREAD.test(note)).map(({ id }) => id)).toEqual([])
  })

  it('R04: has terms that are verified and terms that are not, so that the checks above mean something', () => {
    const notes = vendors.flatMap(({ terms = [] }) =>
      terms.filter(({ verified }) => !verified).map(({ note }) => note ?? ''),
    )
    expect(notes.some((note) => UNREAD.test(note))).toBe(true)
  })

  it('rests verified precedents on addresses that one can cite', () => {
    const hosts = precedents
      .filter(({ verified }) => verified)
      .flatMap(({ id, sources }) => sources.map((source) => ({ id, host: new URL(source).hostname })))
    expect(hosts.filter(({ host }) => NOT_CITABLE.test(host))).toEqual([])
  })

  it.each([
    ['uat.www.digitaltrends.com', true],
    ['staging.mobilesyrup.com', true],
    ['digital-stage.newsnationnow.com', true],
    ['thenextwebsz.pages.dev', true],
    ['fb.me', true],
    ['www.latimes.com', false],
    ['stagecoach.example.org', false],
    ['www.testimonial.example', false],
  ])('tells %s (%s)', (host, isBad) => {
    expect(NOT_CITABLE.test(host)).toBe(isBad)
  })
})
