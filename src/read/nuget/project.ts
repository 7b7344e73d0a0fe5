import { defineReader, type Report } from '../reader.js'
import { reportHomepage, reportName, reportRepository } from '../shared/identities.js'
import { packages } from '../shared/packages.js'
import { descend, elementsOf, type XmlElement } from '../syntax/xml-tree.js'

const TEST_SDK = 'microsoft.net.test.sdk'
const SEMICOLON = /[;\s]+/

/** Project file of .NET, and the files that set packages for many projects. */
export const project = defineReader({
  name: 'nuget/project',
  version: 1,
  syntax: 'xml',
  selects: {
    extensions: ['.csproj', '.fsproj', '.vbproj', '.nuspec'],
    names: ['directory.packages.props', 'directory.build.props', 'directory.build.targets'],
  },
  reads: 'Package references with condition, central versions, package sources, kind and names of the project.',
  blind: 'Packages whose name hangs on a property.',
  read({ tree, name }, report) {
    if (!tree) {
      report.problem({ reason: 'not sound XML', severity: 'partial' })
      return
    }
    const found = packages(report, 'nuget')
    const elements = [...elementsOf(tree)]
    const isTest = elements.some(
      (element) =>
        (element.name === 'IsTestProject' && element.text === 'true') || includeOf(element)?.toLowerCase() === TEST_SDK,
    )
    for (const group of elements)
      for (const element of group.children) {
        const include = includeOf(element)
        if (include === undefined) continue
        const attribute =
          element.attributes.get('Include') ?? element.attributes.get('Update') ?? element.attributes.get('id')
        const isManaged = element.name === 'PackageVersion'
        const scope = isManaged ? 'transitive' : isTest || isPrivate(element) ? 'development' : 'production'
        const condition = (element.attributes.get('Condition') ?? group.attributes.get('Condition'))?.value.trim()
        found.add(include, attribute?.offset ?? element.offset, scope, {
          condition,
          context: isManaged ? 'managed' : undefined,
        })
      }
    for (const element of elements)
      if (element.name === 'RestoreSources' || element.name === 'RestoreAdditionalProjectSources')
        for (const url of element.text.split(SEMICOLON)) found.source(url, element.textOffset, { replaces: false })
    reportNames(elements, report)
    if (!name.startsWith('directory.') && !isTest) reportKind(tree, elements, report)
    found.done()
  },
})

/** The package that an element names: `PackageReference`, `PackageVersion`, `GlobalPackageReference`, nuspec `dependency`. */
function includeOf(element: XmlElement): string | undefined {
  if (REFERENCES.has(element.name))
    return (element.attributes.get('Include') ?? element.attributes.get('Update'))?.value.trim()
  return element.name === 'dependency' ? element.attributes.get('id')?.value : undefined
}

const REFERENCES = new Set(['PackageReference', 'PackageVersion', 'GlobalPackageReference', 'PackageDownload'])

/** `PrivateAssets="all"` keeps a package out of what is published: analysers, build tools. */
function isPrivate(element: XmlElement): boolean {
  const assets = element.attributes.get('PrivateAssets')?.value ?? descend(element, 'PrivateAssets')?.text
  return assets?.trim().toLowerCase() === 'all' || element.name === 'GlobalPackageReference'
}

function reportNames(elements: readonly XmlElement[], report: Report) {
  for (const { name, text, textOffset } of elements) {
    if (text.includes('$(')) continue
    if (name === 'AssemblyName' || name === 'PackageId') reportName(report, text, textOffset)
    else if (name === 'RepositoryUrl') reportRepository(report, text, textOffset)
    else if (name === 'PackageProjectUrl') reportHomepage(report, text, textOffset)
  }
}

function reportKind(tree: XmlElement, elements: readonly XmlElement[], report: Report) {
  const output = elements.find((element) => element.name === 'OutputType')
  const sdk = tree.attributes.get('Sdk')?.value ?? ''
  if (sdk === 'Microsoft.NET.Sdk.Web' || sdk === 'Microsoft.NET.Sdk.Worker')
    report.mark({ kind: 'web-service', at: tree.offset })
  else if (sdk === 'Microsoft.NET.Sdk.BlazorWebAssembly') report.mark({ kind: 'web-app', at: tree.offset })
  else if (output?.text.toLowerCase() === 'winexe') report.mark({ kind: 'desktop-app', at: output.textOffset })
  else if (elements.some(({ name, text }) => (name === 'PackAsTool' || name === 'IsPackable') && text === 'true'))
    report.mark({ kind: 'cli-or-library', at: tree.offset })
}
