import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inventoryOf } from '../../src/config/index.js'
import { parseInventory } from '../../src/config/inventory/parse.js'
import type { Config } from '../../src/model/config.js'
import { ConfigError } from '../../src/model/errors.js'
import type { InventoryColumn } from '../../src/model/inventory.js'

const rows = (text: string, columns?: Partial<Record<InventoryColumn, string>>) =>
  parseInventory(text, 'i.csv', columns).map(({ path: _path, ...row }) => row)
const faults = (text: string, columns?: Partial<Record<InventoryColumn, string>>) => {
  try {
    parseInventory(text, 'i.csv', columns)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('an inventory of contracts', () => {
  it.each<[name: string, text: string, expected: unknown]>([
    [
      'every column',
      'vendor,capability,reference,ends,notice hours,retrieval days,governing law\nTwilio,sms,C-1,2027-01-31,720,30,IE\n',
      [
        {
          vendor: 'Twilio',
          capability: 'sms',
          contract: { reference: 'C-1', ends: '2027-01-31', governingLaw: 'IE', noticeHours: 720, retrievalDays: 30 },
          line: 2,
        },
      ],
    ],
    ['the vendor alone', 'Supplier\nTwilio\n', [{ vendor: 'Twilio', contract: {}, line: 2 }]],
    [
      'semicolons, a mark at the start, lines of Windows',
      '\ufeffSupplier name;Contract end date\r\nStripe;2027-01-31\r\n',
      [{ vendor: 'Stripe', contract: { ends: '2027-01-31' }, line: 2 }],
    ],
    ['tabs', 'provider\tcontract no.\nStripe\tx\n', [{ vendor: 'Stripe', contract: {}, line: 2 }]],
    [
      'days of notice',
      'vendor,notice_days\nStripe,30\n',
      [{ vendor: 'Stripe', contract: { noticeHours: 720 }, line: 2 }],
    ],
    ['columns that nobody asks for', 'cost,vendor\n"1,000",Stripe\n', [{ vendor: 'Stripe', contract: {}, line: 2 }]],
    [
      'a cell of two lines, empty rows, short rows',
      'vendor,note,reference\n"Acme\nCo","a\r\nb",C-1\n\n,,\nStripe\n',
      [
        { vendor: 'Acme\nCo', contract: { reference: 'C-1' }, line: 2 },
        { vendor: 'Stripe', contract: {}, line: 7 },
      ],
    ],
  ])('gives its rows: %s', (_name, text, expected) => {
    expect(rows(text)).toEqual(expected)
  })

  it('goes by the headers that the owners name', () => {
    const text = 'Lieferant;vendor;Vertragsende\nStripe;12;2027-01-31\n'
    expect(rows(text, { vendor: 'Lieferant', ends: 'Vertragsende' })).toEqual([
      { vendor: 'Stripe', contract: { ends: '2027-01-31' }, line: 2 },
    ])
  })
})

describe('what it refuses, each with its line, all at once', () => {
  it.each<[name: string, text: string, expected: readonly RegExp[]]>([
    ['nothing', '', [/^i\.csv: the inventory is empty$/]],
    ['no vendor', 'name,price\nx,1\n', [/^i\.csv:1 no column names the vendor/]],
    [
      'two columns of one meaning',
      'vendor,supplier\nx,y\n',
      [/^i\.csv:1 several columns hold the vendor: vendor, supplier/],
    ],
    ['a row without a vendor', 'vendor,ends\n,2027-01-31\n', [/^i\.csv:2 the vendor is missing$/]],
    [
      'three faults',
      'vendor,ends,notice hours,capability\na,31.1.2027,,\nb,,a month,\nc,,,telepathy\n',
      [/^i\.csv:2 ends: a day is written YYYY-MM-DD$/, /^i\.csv:3 noticeHours: a number/, /^i\.csv:4 capability: none/],
    ],
    ['too many cells', 'vendor,ends\na,,x\n', [/^i\.csv:2 3 cells below 2 headers/]],
    ['a quote without end', 'vendor,note\na,"b\nc,d\n', [/^i\.csv:\d a quoted cell has no end$/]],
    ['an escape sequence', 'vendor\n"a\u001b[2J"\nb,c\n', [/^i\.csv:3 2 cells/]],
  ])('%s', (_name, text, expected) => {
    const found = faults(text)
    expect(found).toHaveLength(expected.length)
    for (const [i, one] of expected.entries()) expect(found[i]).toMatch(one)
  })

  it('a header that the owners name and the table lacks', () => {
    expect(faults('vendor\na\n', { ends: 'Ende' })).toEqual(['i.csv:1 there is no column Ende for the ends'])
  })

  it('anything else: rows or an error that a user can mend', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (text, hasHead) => {
        expect(() => faults(hasHead ? `vendor,ends\n${text}` : text)).not.toThrow()
      }),
    )
  })
})

describe('where it lies', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'holdfast-inventory-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))
  const config: Config = { inventory: 'legal/contracts.csv' }
  const put = (text: string | Uint8Array) => {
    mkdirSync(join(root, 'legal'))
    writeFileSync(join(root, 'legal/contracts.csv'), text)
  }

  it('is read below the root, by its path there', async () => {
    put('vendor\nStripe\n')
    expect(await inventoryOf(root, config, undefined)).toEqual([
      { vendor: 'Stripe', contract: {}, path: 'legal/contracts.csv', line: 2 },
    ])
  })

  it('is nothing where nobody names one', async () => {
    expect(await inventoryOf(root, {}, undefined)).toEqual([])
  })

  it('is the file that the user names instead', async () => {
    put('vendor\nStripe\n')
    const other = join(root, 'other.csv')
    writeFileSync(other, 'vendor\nTwilio\n')
    expect((await inventoryOf(root, config, other)).map(({ vendor }) => vendor)).toEqual(['Twilio'])
  })

  it('is read from a revision', async () => {
    const revision = { text: (path: string) => (path === 'legal/contracts.csv' ? 'vendor\nStripe\n' : undefined) }
    expect((await inventoryOf(revision, config, undefined)).map(({ line }) => line)).toEqual([2])
    await expect(inventoryOf({ text: () => undefined }, config, undefined)).rejects.toThrow(/no such file/)
  })

  it.each<[name: string, make: () => void, message: RegExp]>([
    ['missing', () => undefined, /legal\/contracts\.csv cannot be used: no such file/],
    ['a folder', () => mkdirSync(join(root, 'legal/contracts.csv'), { recursive: true }), /not a regular file/],
    ['no UTF-8', () => put(Buffer.from('vendor\nCaf\u00e9\n', 'latin1')), /not UTF-8/],
    ['a link out of the tree', () => symlinkSync(tmpdir(), join(root, 'legal')), /no such file|through a link/],
    [
      'a file behind a link',
      () => {
        mkdirSync(join(root, 'legal'))
        writeFileSync(join(root, 'real.csv'), 'vendor\nStripe\n')
        symlinkSync(join(root, 'real.csv'), join(root, 'legal/contracts.csv'))
      },
      /reached through a link/,
    ],
  ])('is refused: %s', async (_name, make, message) => {
    make()
    await expect(inventoryOf(root, config, undefined)).rejects.toThrow(message)
  })
})
