import type { Use } from '../../model/evidence.js'
import { PRODUCT_PLACES } from '../../model/place.js'
import { defineReader, type Report } from '../reader.js'
import { hostOfUrl } from '../shared/host-of.js'
import { type HtmlElement, htmlElements } from './elements.js'

/** Which attribute of which element names a resource, and what the page does with it. */
const RESOURCES: ReadonlyMap<string, readonly (readonly [attribute: string, use: Use])[]> = new Map([
  ['script', [['src', 'loaded']]],
  ['img', [['src', 'loaded']]],
  ['iframe', [['src', 'loaded']]],
  ['embed', [['src', 'loaded']]],
  ['source', [['src', 'loaded']]],
  ['video', [['src', 'loaded']]],
  ['audio', [['src', 'loaded']]],
  ['object', [['data', 'loaded']]],
  ['form', [['action', 'called']]],
  ['a', [['href', 'linked']]],
])

/** Relations of `link` that fetch or prepare something. */
const LOADING =
  /\b(?:stylesheet|preconnect|dns-prefetch|preload|prefetch|modulepreload|icon|apple-touch-icon|manifest)\b/i

/** Names of `meta` by which services check a domain, as the DNS record that does the same. */
const VERIFICATIONS: ReadonlyMap<string, string> = new Map([
  ['google-site-verification', 'TXT:google-site-verification='],
  ['msvalidate.01', 'TXT:msvalidate.01='],
  ['facebook-domain-verification', 'TXT:facebook-domain-verification='],
  ['p:domain_verify', 'TXT:pinterest-site-verification='],
  ['yandex-verification', 'TXT:yandex-verification:'],
  ['apple-domain-verification', 'TXT:apple-domain-verification='],
  ['zoom-domain-verification', 'TXT:zoom_verify_'],
])

/** Reads what a page loads, calls and links, and by whom its domain is checked. */
export const resources = defineReader({
  name: 'html/resources',
  version: 2,
  syntax: 'html',
  selects: {
    extensions: [
      '.html',
      '.htm',
      '.xhtml',
      '.ejs',
      '.hbs',
      '.handlebars',
      '.mustache',
      '.njk',
      '.twig',
      '.blade.php',
      '.cshtml',
      '.liquid',
      '.heex',
      '.jinja',
      '.jinja2',
      '.gohtml',
    ],
    path: /\.html\.(?:erb|eex|leex|j2|tmpl|tpl|ecr)$|(?:^|\/)[^./]+\.erb$/,
  },
  reads: 'Scripts, styles, images, frames, forms and links of pages and templates; domain checks; links to app stores.',
  blind: 'What scripts load later.',
  read({ tree, place }, report) {
    if (tree === undefined) {
      report.problem({ reason: 'the page could not be parsed', severity: 'failed' })
      return
    }
    const isOwn = PRODUCT_PLACES.has(place)
    for (const element of htmlElements(tree)) {
      for (const [attribute, use] of RESOURCES.get(element.name) ?? []) reportHost(element, attribute, use, report)
      if (element.name === 'link') readLink(element, isOwn, report)
      if (element.name === 'meta') readMeta(element, isOwn, report)
    }
  },
})

function reportHost(element: HtmlElement, attribute: string, use: Use, report: Report): void {
  const value = hostOfUrl(element.value(attribute) ?? '')
  if (value !== undefined)
    report.evidence({ kind: 'host', value, use, at: element.offset(attribute), context: element.name })
}

function readLink(element: HtmlElement, isOwn: boolean, report: Report): void {
  const relation = element.value('rel') ?? ''
  if (LOADING.test(relation)) reportHost(element, 'href', 'loaded', report)
  else if (relation === 'canonical') reportOwn(element, 'href', isOwn, report)
  else reportHost(element, 'href', 'linked', report)
}

function readMeta(element: HtmlElement, isOwn: boolean, report: Report): void {
  const name = element.value('name')?.toLowerCase()
  const content = element.value('content')
  const record = VERIFICATIONS.get(name ?? '')
  if (record !== undefined && content)
    report.evidence({ kind: 'dns', value: record, use: 'configured', at: element.offset('name'), excerpt: name! })
  if (name === 'apple-itunes-app' && content)
    report.evidence({
      kind: 'mobile',
      value: 'store:app-store',
      use: 'linked',
      at: element.offset('name'),
      excerpt: name,
    })
  if (element.value('property') === 'og:url') reportOwn(element, 'content', isOwn, report)
}

/** A page's own address; copies of others' pages lie among tests and examples. */
function reportOwn(element: HtmlElement, attribute: string, isOwn: boolean, report: Report): void {
  const host = hostOfUrl(element.value(attribute) ?? '')?.split('/', 1)[0]
  if (isOwn && host !== undefined) report.identity({ kind: 'host', value: host, at: element.offset(attribute) })
}
