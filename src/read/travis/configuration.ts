import type { Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { reportScripts } from '../shared/pipeline-facts.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Travis CI builds (https://config.travis-ci.com/). */
export const configuration = defineReader({
  name: 'travis/configuration',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['.travis.yml', '.travis.yaml'] },
  reads: 'Travis CI builds: deployment providers, add-ons, commands that phases run.',
  blind: 'Which machine a build runs on.',
  read(document, report) {
    // Deeper down it came with a library: the service reads the one at the root.
    if (document.path.includes('/')) return
    report.evidence({ kind: 'file', value: '.travis.yml', use: 'declared', at: 0 })
    report.mark({ kind: 'delivery', folder: '', at: 0 })
    for (const root of document.tree ?? []) {
      readJob(root, document.text, report)
      for (const job of [...itemsOf(at(root, 'jobs', 'include')), ...itemsOf(at(root, 'matrix', 'include'))])
        readJob(job, document.text, report)
    }
  },
})

const PHASES = [
  'before_install',
  'install',
  'before_script',
  'script',
  'after_success',
  'before_deploy',
  'after_deploy',
  'after_script',
]

function readJob(job: Data, text: string, report: Report): void {
  for (const phase of PHASES) reportScripts(at(job, phase), text, report, { context: phase })
  for (const deploy of itemsOf(at(job, 'deploy'))) {
    const provider = at(deploy, 'provider') ?? deploy
    const name = textOf(provider)
    if (name === undefined) continue
    report.evidence({
      kind: 'client',
      value: `travis:deploy:${name}`,
      use: 'called',
      context: 'deploy',
      at: provider.offset,
      excerpt: name,
    })
    reportScripts(name === 'script' ? at(deploy, 'script') : undefined, text, report, { context: 'deploy' })
  }
  for (const { key, keyOffset } of entriesOf(at(job, 'addons')))
    report.evidence({ kind: 'client', value: `travis:addon:${key}`, use: 'called', at: keyOffset, excerpt: key })
}
