import { SEVERITIES } from '../model/finding.js'
import type { TrendPoint } from '../model/trend.js'
import { visibleJson } from '../util/safe-text.js'
import type { Block, Inline } from './blocks.js'
import type { DiffFormatId } from './diff.js'
import { encodeMarkdown } from './encode-markdown.js'
import { encodeTerminal, type TerminalOptions } from './encode-terminal.js'

/** The bar of a chart is at most so many signs long. */
const LONGEST_BAR = 40

/** A trend in the formats of a comparison. */
export const TREND_FORMATS: Readonly<
  Record<DiffFormatId, (points: readonly TrendPoint[], options: TerminalOptions) => string>
> = {
  terminal: (points, options) => encodeTerminal([title(points), ...trendBlocks(points)], options),
  markdown: (points) => encodeMarkdown([title(points), ...trendBlocks(points)]),
  json: (points) => `${visibleJson(JSON.stringify({ schemaVersion: 1, points }, undefined, 2))}\n`,
}

/** A section of the board report; nothing where there is nothing earlier. */
export function sinceBlocks(points: readonly TrendPoint[]): Block[] {
  return points.length < 2
    ? []
    : [{ kind: 'heading', level: 2, text: [`Since ${points[0]!.asOf}`] }, ...trendBlocks(points)]
}

/** A table, a small chart, and what is to be known before comparing. */
function trendBlocks(points: readonly TrendPoint[]): Block[] {
  const rows = points.map((one): Inline[] => [
    [one.asOf],
    [`${one.essential.survive}/${one.essential.fall}/${one.essential.notSeen}`],
    [String(one.soleStoppers)],
    ...SEVERITIES.map((severity): Inline => [String(one.findings[severity])]),
    [String(one.accepted)],
    [one.vendorDb],
  ])
  return [
    {
      kind: 'table',
      head: ['Day', 'Survive/fall/not seen', 'Sole stoppers', ...SEVERITIES, 'Let through', 'Vendor database'],
      rows,
    },
    { kind: 'paragraph', text: ['Critical (#) and high (+) findings that nobody lets through:'] },
    { kind: 'list', items: points.map(bar(points)) },
    ...cautions(points),
  ]
}

function title(points: readonly TrendPoint[]): Block {
  const products = [...new Set(points.map(({ product }) => product))]
  return { kind: 'heading', level: 1, text: [`${products.join(', ')}: ${points.length} assessments`] }
}

/** One line per assessment, all to one scale. */
function bar(points: readonly TrendPoint[]) {
  const most = Math.max(1, ...points.map(({ findings }) => findings.critical + findings.high))
  const scale = Math.min(1, LONGEST_BAR / most)
  return ({ asOf, findings }: TrendPoint): Inline => {
    const signs = `${'#'.repeat(Math.ceil(findings.critical * scale))}${'+'.repeat(Math.ceil(findings.high * scale))}`
    return [{ code: asOf }, ` ${signs === '' ? '' : `${signs} `}${findings.critical} + ${findings.high}`]
  }
}

/** Numbers of different products, of incomplete readings or by different knowledge are not like for like. */
function cautions(points: readonly TrendPoint[]): Block[] {
  const said = [
    ...(new Set(points.map(({ product }) => product)).size > 1 ? ['They are of different products.'] : []),
    ...(new Set(points.map(({ vendorDb }) => vendorDb)).size > 1
      ? ['The vendor database changed meanwhile; `holdfast diff` tells what that did.']
      : []),
    ...(points.some(({ isComplete }) => !isComplete)
      ? [
          `Incomplete: ${points
            .filter(({ isComplete }) => !isComplete)
            .map(({ asOf }) => asOf)
            .join(', ')}.`,
        ]
      : []),
  ]
  return said.length === 0 ? [] : [{ kind: 'paragraph', text: [said.join(' ')] }]
}
