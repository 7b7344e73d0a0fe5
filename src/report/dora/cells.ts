import { isFormula } from '../encode-csv.js'
import { TEMPLATES, type TemplateCode } from './templates.js'

/**
 * How a cell came about: `declared` by the owners, known to the vendor `database`, a `proposal` from the assessment that a person
 * confirms, `missing`, or `rejected` because a register must hold the value unaltered and a spreadsheet would compute it.
 */
export type Status = 'declared' | 'database' | 'proposal' | 'missing' | 'rejected'

/** Who fills what nobody declared. Assumption: the departments that commonly hold it. */
export type Filler =
  | 'procurement'
  | 'finance'
  | 'legal'
  | 'function owner'
  | 'risk management'
  | 'product team'
  | 'data protection'

/** One cell of the worksheet, before it is placed. */
export interface Cell {
  readonly value: string
  readonly status: Status
  readonly basis: string
  readonly filler?: Filler
}

/** One row of a template: what it is about, in words, and its cells by column. */
export interface Row {
  readonly template: TemplateCode
  readonly about: string
  readonly cells: Readonly<Record<string, Cell>>
}

/** A value that the owners declared. */
export function declared(value: string | number, key: string): Cell {
  return checked({ value: String(value), status: 'declared', basis: `holdfast.yaml: ${key}` })
}

/** A value from the vendor database. */
export function known(value: string | number, basis: string, filler: Filler): Cell {
  return checked({ value: String(value), status: 'database', basis, filler })
}

/** A value that follows from the assessment and that somebody must confirm. */
export function proposed(value: string | number, basis: string, filler: Filler): Cell {
  return checked({ value: String(value), status: 'proposal', basis, filler })
}

/** Nothing, and who has it. */
export function missing(filler: Filler, basis: string): Cell {
  return { value: '', status: 'missing', basis, filler }
}

function checked(cell: Cell): Cell {
  if (!isFormula(cell.value)) return cell
  return { ...cell, value: '', status: 'rejected', basis: `${cell.basis}: begins like a formula and was left out` }
}

/** The cells of a row in the order of its template; a column that nobody filled is missing. */
export function placed({ template, cells }: Row): (Cell & { readonly column: string; readonly title: string })[] {
  return Object.entries<string>(TEMPLATES[template].columns).map(([column, title]) => ({
    column,
    title,
    ...(cells[column] ?? missing('procurement', 'not known to an assessment')),
  }))
}
