import type { Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { reportChartValues } from '../shared/chart-values.js'
import { reportImage } from '../shared/pipeline-facts.js'
import { yamlLines } from '../shared/yaml-lines.js'
import { at, type Data, entriesOf, itemsOf, scalarsOf, textOf } from '../syntax/data.js'
import { reportAnnotations } from './annotations.js'
import { reportSpec } from './specs.js'

/** Kubernetes manifests, templates of charts among them (https://kubernetes.io/docs/concepts/overview/working-with-objects/). */
export const manifest = defineReader({
  name: 'kubernetes/manifest',
  version: 2,
  syntax: 'yaml',
  selects: {
    markers: { extensions: ['.yml', '.yaml', '.yaml.tpl', '.yml.tpl', '.yaml.j2', '.yml.j2'], anyOf: ['apiVersion:'] },
  },
  reads:
    'Kubernetes objects: images, kinds of clouds, ingress classes, certificate issuers, secret stores, annotations, git and chart sources.',
  blind: 'What operators make of their objects; images that templates put together.',
  read(document, report) {
    if (document.tree === undefined) {
      report.problem({
        reason: 'not readable as YAML: only images on lines of their own were read',
        severity: 'partial',
      })
      for (const { value, offset } of yamlLines(document.text, new Set(['image'])))
        reportImage({ kind: 'scalar', value, text: value, offset }, report, {})
      return
    }
    const objects = document.tree.flatMap((root) =>
      textOf(at(root, 'kind')) === 'List' ? itemsOf(at(root, 'items')) : [root],
    )
    for (const object of objects) readObject(object, report)
  },
})

/** Groups that Kubernetes itself defines have no dot or end so; any other group is somebody's extension. */
const OWN_GROUP = /^[^.]*$|(?:^|\.)k8s\.io$/

function readObject(object: Data, report: Report): void {
  const version = at(object, 'apiVersion')
  const kind = textOf(at(object, 'kind'))
  const group = textOf(version)?.split('/', 2)[0]
  if (version === undefined || kind === undefined || group === undefined) return
  const name = textOf(at(object, 'metadata', 'name'))
  const context = `${kind} ${name ?? ''}`.trim()
  if (!OWN_GROUP.test(group))
    report.evidence({
      kind: 'resource',
      value: `kubernetes:${group}/${kind}`,
      use: 'declared',
      context,
      at: version.offset,
      excerpt: group,
    })
  reportAnnotations(object, kind, context, report)
  reportSpec(object, kind, context, report)
  for (const { path, scalar } of scalarsOf(at(object, 'spec')))
    if (path.at(-1) === 'image' && path[0] !== 'values') reportImage(scalar, report, { context })
  // Releases carry the values of their charts: of Flux below `spec`, of Argo CD below each source.
  for (const values of [at(object, 'spec', 'values'), at(object, 'spec', 'source', 'helm', 'valuesObject')])
    reportChartValues(values, report, { context })
  for (const { key, value } of entriesOf(at(object, 'spec', 'template', 'spec', 'nodeSelector')))
    report.evidence({ kind: 'setting', value: key, use: 'configured', context, at: value.offset, excerpt: key })
}
