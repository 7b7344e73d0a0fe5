import type { Report } from '../reader.js'
import { at, type Data, entriesOf, textOf } from '../syntax/data.js'
import { imageName } from './image.js'
import { type PipelineSetting, reportImage } from './pipeline-facts.js'

interface Frame {
  readonly node: Data
  readonly context: string
  readonly isOff: boolean
}

/**
 * Reports the images that values of a chart name, as one text or as registry, repository and tag, and the condition under
 * which a part that is turned off would run.
 */
export function reportChartValues(root: Data | undefined, report: Report, setting: PipelineSetting): void {
  const stack: Frame[] = root === undefined ? [] : [{ node: root, context: setting.context ?? '', isOff: false }]
  const seen = new Set<Data>()
  while (stack.length > 0) {
    const { node, context, isOff } = stack.pop()!
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'list') for (const item of [...node.items].reverse()) stack.push({ node: item, context, isOff })
    if (node.kind !== 'map') continue
    const off = isOff || textOf(at(node, 'enabled')) === 'false'
    const around = { ...setting, ...(context && { context }), ...(off && { condition: `${context} enabled` }) }
    const image = at(node, 'image')
    if (image?.kind === 'scalar') reportImage(image, report, around)
    reportParts(node, report, around)
    for (const { key, value } of [...entriesOf(node)].reverse())
      stack.push({ node: value, context: key === 'image' ? context || key : key, isOff: off })
  }
}

/** A repository with a tag, digest or registry beside it is an image; alone it may be a chart's or a program's. */
function reportParts(node: Data, report: Report, setting: PipelineSetting): void {
  const repository = at(node, 'repository')
  const text = textOf(repository)
  const isImage = ['tag', 'registry', 'pullPolicy', 'digest'].some((key) => at(node, key) !== undefined)
  if (repository === undefined || text === undefined || !isImage) return
  const { isScheduled: _, ...aside } = setting
  const registry = textOf(at(node, 'registry'))
  const value = imageName(registry ? `${registry}/${text}` : text)
  if (value !== undefined)
    report.evidence({ kind: 'image', value, use: 'declared', ...aside, at: repository.offset, excerpt: text })
}
