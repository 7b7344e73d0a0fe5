import { defineReader } from '../reader.js'
import { packages } from '../shared/packages.js'
import { childrenOf } from '../syntax/xml-tree.js'

/** Package list of older .NET projects. */
export const packagesConfig = defineReader({
  name: 'nuget/packages-config',
  version: 1,
  syntax: 'xml',
  selects: { names: ['packages.config'] },
  reads: 'Every package; the list mixes direct and transitive ones.',
  blind: 'Which packages are direct.',
  read({ tree }, report) {
    if (!tree) report.problem({ reason: 'not sound XML', severity: 'partial' })
    const found = packages(report, 'nuget')
    for (const element of childrenOf(tree, 'package')) {
      const id = element.attributes.get('id')
      const isDevelopment = element.attributes.get('developmentDependency')?.value === 'true'
      if (id) found.add(id.value, id.offset, isDevelopment ? 'development' : 'production')
    }
    found.done()
  },
})
