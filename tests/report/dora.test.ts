import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TEMPLATES } from '../../src/report/dora/templates.js'
import { DORA_COLUMNS } from '../../src/report/dora.js'
import { FULL } from '../support/full-assessment.js'
import { csvRows } from './check-output.js'
import { render } from './render.js'

describe('the DORA worksheet', () => {
  const rows = async (assessment = FULL) => {
    const [head, ...body] = csvRows(await render('dora', assessment))
    expect(head).toEqual([...DORA_COLUMNS])
    return body.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])))
  }
  const cell = async (template: string, about: string, column: string, assessment = FULL) =>
    (await rows(assessment)).find(
      (row) => row['template'] === template && row['about'] === about && row['column'] === column,
    )

  it('has the columns and keys of the EBA module', () => {
    const path = join(import.meta.dirname, '../fixtures/schemas/dora-4.0.json')
    const module = JSON.parse(readFileSync(path, 'utf8'))
    const ours = Object.fromEntries(
      Object.values(TEMPLATES).map(({ code, keys, columns }) => [code, { keys, columns: Object.keys(columns).sort() }]),
    )
    expect(ours).toEqual(module)
  })

  it('says that it is no filing', async () => {
    expect((await rows())[0]).toMatchObject({ template: 'worksheet', value: expect.stringContaining('Not a filing') })
  })

  it.each([
    ['B_02.02', 'ACME for Log-in', '0010', 'C-17', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0020', '529900T8BM49AURSDO55', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0050', 'F1', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0080', '2027-01-01', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0110', '30', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0120', 'eba_GA:DE', 'declared'],
    ['B_02.02', 'ACME for Log-in', '0180', 'eba_ZZ:x797', 'proposal'],
    ['B_02.02', 'Town Bank', '0010', '', 'missing'],
    ['B_05.01', 'ACME', '0010', '', 'missing'],
    ['B_05.01', 'ACME', '0080', 'eba_GA:US', 'database'],
    ['B_05.01', 'Town Bank', '0080', 'eba_GA:DE', 'declared'],
    ['B_05.02', 'BIGCLOUD behind ACME', '0050', '2', 'database'],
    ['B_06.01', 'Log-in', '0050', 'eba_BT:x28', 'declared'],
    ['B_06.01', 'Log-in', '0080', '24', 'proposal'],
    ['B_06.01', 'Log-in', '0100', 'eba_ZZ:x793', 'proposal'],
    ['B_06.01', 'Letters', '0010', '', 'missing'],
    ['B_06.01', 'Letters', '0050', 'eba_BT:x29', 'declared'],
    ['B_07.01', 'ACME', '0050', 'eba_ZZ:x960', 'proposal'],
    ['B_07.01', 'ACME', '0060', 'eba_ZZ:x964', 'proposal'],
    ['B_07.01', 'ACME', '0080', 'eba_BT:x28', 'proposal'],
    ['B_07.01', 'ACME', '0090', 'eba_ZZ:x967', 'proposal'],
    ['B_07.01', 'ACME', '0110', 'eba_BT:x28', 'proposal'],
    ['B_07.01', 'ACME', '0120', 'E-mail codes; Other SMS; Own gateway', 'proposal'],
  ])('%s, %s, %s is %j, %s', async (template, about, column, value, status) => {
    expect(await cell(template, about, column)).toMatchObject({ value, status })
  })

  it('leaves out services of other functions from B_07.01', async () => {
    expect((await rows()).filter((row) => row['template'] === 'B_07.01' && row['about'] !== 'ACME')).toEqual([])
  })

  it('invents nothing where nothing was declared', async () => {
    const { declared: _, ...undeclared } = FULL
    const body = await rows(undeclared)
    expect(body.filter(({ template }) => template === 'B_06.01')).toEqual([])
    expect(body.some(({ status }) => status === 'declared')).toBe(false)
    for (const row of body.filter(({ title }) =>
      /reference number|^LEI|Identification code|date|Date|cost/.test(title!),
    ))
      expect(row).toMatchObject({ value: '' })
    for (const row of body.filter(({ status }) => status === 'missing')) expect(row['to_be_filled_by']).not.toBe('')
  })

  it('rejects a value that begins like a formula, and names its field', async () => {
    const declared = {
      ...FULL.declared,
      declaredVendors: [{ vendor: 'acme', capability: 'sms' as const, contract: { reference: '=1+1' } }],
    }
    expect(await cell('B_02.02', 'ACME for Log-in', '0010', { ...FULL, declared })).toMatchObject({
      value: '',
      status: 'rejected',
      basis: expect.stringContaining('declaredVendors.contract.reference'),
    })
  })
})
