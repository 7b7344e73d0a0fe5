import type { Report } from '../reader.js'
import { at, type Data, entriesOf, textOf } from '../syntax/data.js'
import { hostOf, hostOfUrl } from './host-of.js'
import { imageName } from './image.js'
import { reportIssuerAnnotation } from './issuer-annotation.js'
import { type PipelineSetting, reportImage } from './pipeline-facts.js'

interface Frame {
  readonly node: Data
  readonly context: string
  /** The map stands under the key `image`. */
  readonly isImage: boolean
  readonly isOff: boolean
}

/**
 * Reports the images that values of a chart name, as one text or as registry, repository and tag; of a part that is turned
 * off also the hosts, and the condition under which it would run.
 */
export function reportChartValues(root: Data | undefined, report: Report, setting: PipelineSetting): void {
  const stack: Frame[] =
    root === undefined ? [] : [{ node: root, context: setting.context ?? '', isImage: false, isOff: false }]
  const seen = new Set<Data>()
  while (stack.length > 0) {
    const { node, context, isImage, isOff } = stack.pop()!
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'list')
      for (const item of [...node.items].reverse()) stack.push({ node: item, context, isImage: false, isOff })
    if (node.kind !== 'map') continue
    const off = isOff || textOf(at(node, 'enabled')) === 'false'
    const around = { ...setting, ...(context && { context }), ...(off && { condition: `${context} enabled` }) }
    const image = at(node, 'image')
    if (image?.kind === 'scalar') reportImage(image, report, around)
    reportParts(node, isImage, report, around)
    if (off) reportHosts(node, report, around)
    if (!off)
      for (const { key, value } of entriesOf(at(node, 'annotations')))
        reportIssuerAnnotation(key, value, context, report)
    for (const { key, value } of [...entriesOf(node)].reverse()) {
      const isImage = key === 'image'
      stack.push({ node: value, context: isImage ? context || key : key, isImage, isOff: off })
    }
  }
}

/** The hosts by which the scan would find a part that is turned off. */
function reportHosts(node: Data, report: Report, setting: PipelineSetting): void {
  const { isScheduled: _, ...aside } = setting
  for (const { key, value } of entriesOf(node)) {
    const text = textOf(value) ?? ''
    const host = key === 'registry' ? hostOf(text) : hostOfUrl(text)
    if (host !== undefined)
      report.evidence({ kind: 'host', value: host, use: 'configured', ...aside, at: value.offset })
  }
}

/**
 * A repository with a tag, digest or registry beside it, or below the key `image`, is an image; alone it may be a chart's or
 * a program's.
 */
function reportParts(node: Data, isBelowImage: boolean, report: Report, setting: PipelineSetting): void {
  const repository = at(node, 'repository')
  const text = textOf(repository)
  const isImage = isBelowImage || ['tag', 'registry', 'pullPolicy', 'digest'].some((key) => at(node, key) !== undefined)
  if (repository === undefined || text === undefined || !isImage) return
  const { isScheduled: _, ...aside } = setting
  const registry = textOf(at(node, 'registry'))
  const value = imageName(registry ? `${registry}/${text}` : text)
  if (value !== undefined)
    report.evidence({ kind: 'image', value, use: 'declared', ...aside, at: repository.offset, excerpt: text })
}
