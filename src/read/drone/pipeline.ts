import type { Document, Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { imageName } from '../shared/image.js'
import { reportImage, reportScripts } from '../shared/pipeline-facts.js'
import { at, type Data, itemsOf, textOf } from '../syntax/data.js'

/** Pipelines of Drone (https://docs.drone.io/) and Woodpecker (https://woodpecker-ci.org/docs/): images and commands. */
export const pipeline = defineReader({
  name: 'drone/pipeline',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)(?:\.(?:drone|woodpecker)\.ya?ml|\.woodpecker\/[^/]+\.ya?ml)$/ },
  reads: 'Drone and Woodpecker pipelines: images of steps and services, pushed images, commands that steps run.',
  blind: 'The server is somebody’s own; which plug-in settings come from secrets.',
  read(document, report) {
    report.mark({ kind: 'delivery', folder: '', at: 0 })
    for (const root of document.tree ?? [])
      for (const section of ['steps', 'pipeline', 'services']) {
        const node = at(root, section)
        const steps =
          node?.kind === 'map'
            ? node.entries
            : itemsOf(node).map((value) => ({ key: textOf(at(value, 'name')) ?? '', value }))
        for (const { key, value } of steps) reportStep(key, value, document, report)
      }
  },
})

function reportStep(name: string, step: Data, document: Document<unknown>, report: Report): void {
  const setting = name === '' ? {} : { context: name }
  reportImage(at(step, 'image'), report, setting)
  reportScripts(at(step, 'commands'), document.text, report, setting)
  for (const repo of itemsOf(at(step, 'settings', 'repo'))) {
    const value = imageName(textOf(repo) ?? '')
    if (value?.includes('/') && textOf(repo)!.includes('/'))
      report.evidence({ kind: 'image', value, use: 'called', context: 'push', at: repo.offset, excerpt: textOf(repo)! })
  }
}
