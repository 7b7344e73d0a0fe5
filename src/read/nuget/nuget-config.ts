import { defineReader } from '../reader.js'
import { packages } from '../shared/packages.js'
import { elementsOf } from '../syntax/xml-tree.js'

/** Package sources of NuGet. */
export const nugetConfig = defineReader({
  name: 'nuget/nuget-config',
  version: 1,
  syntax: 'xml',
  selects: { names: ['nuget.config'] },
  reads: 'The sources that packages come from; never a password.',
  blind: 'Sources of the user or of the build machine.',
  read({ tree }, report) {
    if (!tree) report.problem({ reason: 'not sound XML', severity: 'partial' })
    const found = packages(report, 'nuget')
    for (const element of elementsOf(tree)) {
      if (element.name !== 'packageSources') continue
      for (const { name, attributes } of element.children) {
        const value = attributes.get('value')
        if (name === 'add' && value)
          found.source(value.value, value.offset, { context: attributes.get('key')?.value ?? '' })
      }
    }
  },
})
