import { describe, expect, it } from 'vitest'
import { lostOf } from '../../src/cli/simulate-ids.js'
import { compiledDb } from '../support/whole-db.js'

const { db } = compiledDb()

describe('whom --lose names', () => {
  it.each([
    [
      ['aws,twilio', 'aws'],
      ['aws', 'twilio'],
    ],
    [['Amazon Web Services'], ['aws']],
    [
      ['amazon web services', 'Twilio'],
      ['aws', 'twilio'],
    ],
  ])('%j', (words, ids) => expect(lostOf(words, db)).toEqual(ids))

  it('is told to be unknown with the id that was probably meant', () => {
    expect(() => lostOf(['digital ocaen'], db)).toThrow('no vendor or owner digital ocaen')
    try {
      lostOf(['google clod'], db)
    } catch (error) {
      expect(error).toMatchObject({ hint: 'Did you mean google-cloud?' })
    }
    expect.assertions(2)
  })
})
