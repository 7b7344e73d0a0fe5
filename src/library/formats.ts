import type { Assessment } from '../model/assessment.js'
import type { Verdict } from '../model/verdict.js'
import { FORMAT_IDS, FORMATS, type FormatId } from '../report/index.js'
import { withStandIns } from '../report/stand-ins.js'
import { precedents, vendorDb } from './data.js'

export type { FormatId } from '../report/index.js'

/** Every format that an assessment can be rendered in. */
export const formats: readonly FormatId[] = FORMAT_IDS

/** What a report may be told besides the assessment. */
export interface RenderOptions {
  /** What the gate said; absent where none was asked. */
  readonly verdict?: Verdict
  /** Columns of a terminal. */
  readonly width?: number
  /** Shows findings that would help an attacker also in formats that anybody may read. */
  readonly includeSensitive?: boolean
}

/** Renders an assessment; the same one always gives the same text. */
export async function render(
  assessment: Assessment,
  format: FormatId,
  { verdict, width = 80, includeSensitive = false }: RenderOptions = {},
): Promise<string> {
  const write = await FORMATS[format]()
  return write(assessment, {
    db: withStandIns(vendorDb(), assessment),
    ...(format === 'json' ? {} : { facts: precedents() }),
    ...(verdict === undefined ? {} : { verdict }),
    width,
    colour: 0,
    isVerbose: false,
    includeSensitive,
  })
}
