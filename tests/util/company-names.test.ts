import { describe, expect, it } from 'vitest'
import type { VendorFacts } from '../../src/model/vendor-db.js'
import { companyNames } from '../../src/util/company-names.js'
import { tinyDb } from '../support/tiny-db.js'

const made = tinyDb({
  mail: { services: { 'mail-send': { capabilities: ['email'] } } },
  one: { services: {} },
  two: { services: {} },
  sas: { services: {} },
})
const NAMES: Readonly<Record<string, Pick<VendorFacts, 'name' | 'legalName'>>> = {
  mail: { name: 'Acme Mail', legalName: 'Acme Mail Services EMEA SARL' },
  one: { name: 'Twin' },
  two: { name: 'Twin' },
  sas: { name: 'SAS' },
}
const db = { ...made, vendors: made.vendors.map((one) => ({ ...one, ...NAMES[one.id] })) }

describe('a written name', () => {
  it.each([
    ['mail', 'mail'],
    ['mail-send', 'mail'],
    ['ACME MAIL', 'mail'],
    ['Acme Mail, Inc.', 'mail'],
    ['Acme Mail Ireland Limited', 'mail'],
    ['Acme Mail Services', 'mail'],
    ['Acm\u00e9 Mail S.A.', 'mail'],
    ['SAS', 'sas'],
  ])('%s means %s', (name, vendor) => {
    expect(companyNames(db)(name)).toBe(vendor)
  })

  it.each(['Acme', 'Acme Mailing', 'Twin', '', 'Inc.', '\u682a\u5f0f\u4f1a\u793e'])('%s means nobody', (name) => {
    expect(companyNames(db)(name)).toBeUndefined()
  })
})
