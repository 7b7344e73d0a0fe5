import type { Scope } from '../../model/evidence.js'
import { type Document, defineReader, type Report } from '../reader.js'
import { childrenOf, elementsOf, type XmlElement } from '../syntax/xml-tree.js'

/** Elements whose names tell what an Android app asks for or takes in, and the kind of mobile fact they give. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['uses-permission', 'permission'],
  ['uses-permission-sdk-23', 'permission'],
  ['meta-data', 'metadata'],
  ['action', 'action'],
  ['uses-library', 'library'],
  ['uses-feature', 'feature'],
])

const LAUNCHER = 'android.intent.category.LAUNCHER'

/** Reads what an Android app declares: permissions, metadata of libraries, intents, its links and its name. */
export const manifest = defineReader({
  name: 'android/manifest',
  version: 1,
  syntax: 'xml',
  selects: { names: ['androidmanifest.xml'] },
  reads:
    'Permissions, metadata, intent actions and libraries of Android manifests; the package and its verified links.',
  blind: 'What the manifests of libraries add when the app is built.',
  read(document, report) {
    const root = document.tree
    if (root === undefined) return readText(document, report)
    const name = root.attributes.get('package')
    if (name !== undefined) report.identity({ kind: 'bundle', value: name.value, at: name.offset })
    for (const element of elementsOf(root)) {
      readElement(element, document.path, report)
      if (element.name === 'intent-filter') readLinks(element, report)
    }
  },
})

function readElement(element: XmlElement, path: string, report: Report): void {
  const name = element.attributes.get('android:name')
  if (name === undefined || element.attributes.get('tools:node')?.value === 'remove') return
  const kind = KINDS.get(element.name)
  // Android's own actions are in every manifest.
  if (kind !== undefined && !name.value.startsWith('android.intent.'))
    report.evidence({
      kind: 'mobile',
      value: `${kind}:${name.value}`,
      use: 'declared',
      at: name.offset,
      excerpt: name.value,
      scope: scopeOf(path),
    })
  if (element.name === 'category' && name.value === LAUNCHER)
    report.mark({ kind: 'android-app', folder: moduleOf(path), at: name.offset })
}

/** Links that Android verifies belong to the product. */
function readLinks(filter: XmlElement, report: Report): void {
  if (filter.attributes.get('android:autoVerify')?.value !== 'true') return
  for (const data of childrenOf(filter, 'data')) {
    const host = data.attributes.get('android:host')
    if (host !== undefined && HOST.test(host.value))
      report.identity({ kind: 'host', value: host.value.replace(WILDCARD, '').toLowerCase(), at: host.offset })
  }
}

/** Source sets that are never published. */
function scopeOf(path: string): Scope {
  return DEBUG.test(path) ? 'development' : 'production'
}

const DEBUG = /(?:^|\/)src\/(?:debug|androidtest|test|\w+debug)\//i

const HOST = /^(?:\*\.)?[\w-]+(?:\.[\w-]+)+$/
const WILDCARD = /^\*\./

const NAMED = /<(uses-permission|meta-data)\b[^>]{0,200}?android:name="([\w.]{1,200})"/g

function readText({ text, path }: Document<unknown>, report: Report): void {
  report.problem({ reason: 'not well-formed XML; only permissions and metadata were read', severity: 'partial' })
  for (const match of text.matchAll(NAMED)) {
    const value = `${KINDS.get(match[1]!)}:${match[2]}`
    report.evidence({
      kind: 'mobile',
      value,
      use: 'declared',
      at: match.index,
      excerpt: match[2]!,
      scope: scopeOf(path),
    })
  }
}

/** The folder of the Gradle module: what stands before `src/<variant>`. */
function moduleOf(path: string): string {
  const source = path.lastIndexOf('/src/')
  if (source >= 0) return path.slice(0, source)
  return path.startsWith('src/') ? '' : path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
