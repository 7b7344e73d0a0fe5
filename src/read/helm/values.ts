import type { Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { imageName } from '../shared/image.js'
import { reportImage } from '../shared/pipeline-facts.js'
import { scopeOfPath } from '../shared/scope-of-path.js'
import { at, type Data, entriesOf, textOf } from '../syntax/data.js'

/** Values of Helm charts: images, which most charts write as registry, repository and tag. */
export const values = defineReader({
  name: 'helm/values',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)(?:values(?:[._-][^/]{1,60})?|[^/]{1,60}[._-]values)\.(?:ya?ml|yaml\.gotmpl)$/ },
  reads: 'Helm values: images, and whether the part that they belong to is turned on.',
  blind: 'What templates make of the values.',
  read(document, report) {
    for (const root of document.tree ?? []) walk(root, document.path, report)
  },
})

interface Frame {
  readonly node: Data
  readonly context: string
  readonly isOff: boolean
}

function walk(root: Data, path: string, report: Report): void {
  const stack: Frame[] = [{ node: root, context: '', isOff: false }]
  const seen = new Set<Data>()
  while (stack.length > 0) {
    const { node, context, isOff } = stack.pop()!
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'list') for (const item of [...node.items].reverse()) stack.push({ node: item, context, isOff })
    if (node.kind !== 'map') continue
    const off = isOff || textOf(at(node, 'enabled')) === 'false'
    const setting = {
      scope: scopeOfPath(path),
      ...(context && { context }),
      ...(off && { condition: `${context} enabled` }),
    }
    const image = at(node, 'image')
    if (image?.kind === 'scalar') reportImage(image, report, setting)
    const repository = at(node, 'repository')
    const text = textOf(repository)
    // A repository with a tag or a registry beside it is an image; alone it may be a chart's or a program's.
    if (repository && text !== undefined && (at(node, 'tag') ?? at(node, 'registry') ?? at(node, 'pullPolicy'))) {
      const registry = textOf(at(node, 'registry'))
      const value = imageName(registry ? `${registry}/${text}` : text)
      if (value !== undefined)
        report.evidence({ kind: 'image', value, use: 'declared', ...setting, at: repository.offset, excerpt: text })
    }
    for (const { key, value } of [...entriesOf(node)].reverse())
      stack.push({ node: value, context: key === 'image' ? context || key : key, isOff: off })
  }
}
