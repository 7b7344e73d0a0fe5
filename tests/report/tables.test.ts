import { describe, expect, it } from 'vitest'
import { CSV_COLUMNS } from '../../src/report/csv.js'
import { FULL } from '../support/full-assessment.js'
import { csvRows, dotStatements } from './check-output.js'
import { render, sole, withFindings } from './render.js'

describe('CSV', () => {
  it('is one table with a kind of record in the first column', async () => {
    const [head, ...rows] = csvRows(await render('csv'))
    expect(head).toEqual([...CSV_COLUMNS])
    expect(rows.every((row) => row.length === head!.length)).toBe(true)
    expect(rows.map(([record, id]) => [record, id])).toEqual([
      ['vendor', 'acme'],
      ['vendor', 'bigcloud'],
      ['dependency', 'd1'],
      ['dependency', 'd2'],
      ...FULL.findings.map(({ fingerprint }) => ['finding', fingerprint]),
    ])
  })

  it('guards formulas and leaves numbers alone', async () => {
    const [head, ...rows] = csvRows(
      await render('csv', withFindings([{ ...sole, title: '=HYPERLINK("http://x";"y")' }])),
    )
    const row = rows.at(-1)!
    expect(row[head!.indexOf('title')]).toBe('\'=HYPERLINK("http://x";"y")')
    expect(row[head!.indexOf('recovery_hours_high')]).toBe('240')
  })
})

describe('DOT', () => {
  it('draws components, vendors, owners and upstreams', async () => {
    const statements = dotStatements(await render('dot')).map((one) => one.join(' '))
    expect(statements.filter((one) => one.includes('->'))).toEqual([
      'n2 -> n3 [ label = "sms" , style = bold ]',
      'n1 -> n4 [ label = "compute" , style = solid ]',
      'n3 -> n5 [ label = "owned by" , style = dashed ]',
      'n3 -> n4 [ label = "runs on" , style = dotted ]',
    ])
  })
})
