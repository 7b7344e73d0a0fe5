import { defineReader } from '../reader.js'
import { cutOffProviders } from '../shared/cut-off-lock.js'
import { linesOf } from '../shared/lines.js'
import { reportProvider } from './provider-source.js'

const PROVIDER = /^provider\s+"([^"]{1,200})"/

/** The lock file of Terraform and OpenTofu; machines write it, so lines are enough. */
export const lock = defineReader({
  name: 'terraform/lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['.terraform.lock.hcl'] },
  reads: 'Terraform lock files: the providers and the registry they come from.',
  blind: 'Modules, which Terraform does not lock.',
  cutOff: cutOffProviders,
  read(document, report) {
    const seen = new Set<string>()
    for (const line of linesOf(document.text)) {
      const source = PROVIDER.exec(line.text.slice(0, 300))?.[1]
      if (source === undefined) continue
      const at = line.offset + line.text.indexOf(source)
      const registry = reportProvider(source, at, report)
      if (registry === undefined || seen.has(registry)) continue
      seen.add(registry)
      report.evidence({ kind: 'registry', value: registry, use: 'declared', at, excerpt: source })
    }
  },
})
