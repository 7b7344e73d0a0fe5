import { defineReader } from '../reader.js'
import { packages } from '../shared/packages.js'
import { descend, elementsOf } from '../syntax/xml-tree.js'

const PLACES = new Set(['mirror', 'repository', 'pluginRepository'])

/** Settings of Maven that are kept with the project. */
export const settings = defineReader({
  name: 'maven/settings',
  version: 1,
  syntax: 'xml',
  selects: { path: /(?:^|\/)[^/]*settings\.xml$/ },
  reads: 'Mirrors and repositories; never a password.',
  blind: 'Settings of the user or of the build machine.',
  read({ tree }, report) {
    // Many tools keep a `settings.xml`; Maven's has this root.
    if (tree?.name !== 'settings') return
    const found = packages(report, 'maven')
    for (const element of elementsOf(tree)) {
      const url = PLACES.has(element.name) ? descend(element, 'url') : undefined
      if (url) found.source(url.text, url.textOffset, { context: element.name })
    }
  },
})
