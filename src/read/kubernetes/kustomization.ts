import { defineReader } from '../reader.js'
import { reportGitSource } from '../shared/git-source.js'
import { hostOf, hostOfUrl } from '../shared/host-of.js'
import { reportImage } from '../shared/pipeline-facts.js'
import { at, itemsOf, textOf } from '../syntax/data.js'

/** Kustomizations (https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/). */
export const kustomization = defineReader({
  name: 'kubernetes/kustomization',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['kustomization.yaml', 'kustomization.yml', 'kustomization'] },
  reads: 'Kustomizations: images that replace others, resources and charts from elsewhere.',
  blind: 'Plug-ins and generators.',
  read(document, report) {
    const root = document.tree?.[0]
    for (const image of itemsOf(at(root, 'images')))
      reportImage(at(image, 'newName') ?? at(image, 'name'), report, { context: 'images' })
    for (const section of ['resources', 'bases', 'components'])
      for (const resource of itemsOf(at(root, section))) {
        const text = textOf(resource)
        if (text === undefined) continue
        const plain = text.replace(/(?<!:)\/\/.*$|\?.*$/, '')
        if (hostOfUrl(text) === undefined && !/^(?:github|gitlab)\.com\//.test(text))
          report.reference({ kind: 'include', value: text, at: resource.offset })
        else if (
          /\.ya?ml$/.test(plain) ||
          !reportGitSource(report, plain.includes('://') ? plain : `https://${plain}`, resource.offset)
        ) {
          const host = hostOf(text)
          if (host !== undefined)
            report.evidence({ kind: 'host', value: host, use: 'called', context: section, at: resource.offset })
        }
      }
    for (const chart of itemsOf(at(root, 'helmCharts'))) {
      const repo = at(chart, 'repo')
      const host = hostOf(textOf(repo) ?? '')
      if (repo && host !== undefined)
        report.evidence({ kind: 'host', value: host, use: 'called', context: 'helmCharts', at: repo.offset })
    }
  },
})
