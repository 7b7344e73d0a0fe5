import { defineReader } from '../reader.js'
import { descend, type XmlElement } from '../syntax/xml-tree.js'

/** Reads the manifest of a Windows app package. */
export const appxManifest = defineReader({
  name: 'msix/appx-manifest',
  version: 1,
  syntax: 'xml',
  selects: { names: ['package.appxmanifest', 'appxmanifest.xml', 'package.storeassociation.xml'] },
  reads: 'That the product is packed for the Microsoft Store, and its name there.',
  blind: 'Packages that are only handed out beside the store.',
  read({ tree, name }, report) {
    report.mark({ kind: 'desktop-app', at: 0 })
    const identity = descend(tree, 'Identity')?.attributes.get('Name')
    if (identity !== undefined) report.identity({ kind: 'bundle', value: identity.value, at: identity.offset })
    if (tree === undefined) report.problem({ reason: 'not well-formed XML; its name is unknown', severity: 'partial' })
    // A package with its program outside only lends an identity to what is handed out otherwise.
    if (isSparse(tree)) return
    const isAssociated = name === 'package.storeassociation.xml'
    report.evidence({
      kind: 'mobile',
      value: 'store:microsoft-store',
      use: isAssociated ? 'configured' : 'declared',
      at: 0,
      excerpt: name,
    })
  },
})

function isSparse(tree: XmlElement | undefined): boolean {
  const properties = descend(tree, 'Properties')?.children ?? []
  return properties.some(({ name, text }) => name.endsWith('AllowExternalContent') && text === 'true')
}
