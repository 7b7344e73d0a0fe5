import type { VendorFacts } from '../model/vendor-db.js'
import { byText } from '../util/sort.js'

/** A page to watch, and what it is to whom; several documents may share one. */
export interface WatchedPage {
  /** Without fragment: that names a place in the page. */
  readonly url: string
  readonly documents: readonly { readonly vendor: string; readonly document: string }[]
}

/** The pages with terms and acceptable-use rules of these vendors, each once, by address. */
export function pagesOf(vendors: readonly VendorFacts[]): WatchedPage[] {
  const pages = new Map<string, { vendor: string; document: string }[]>()
  for (const { id, terms = [] } of vendors) {
    for (const { document, url, acceptableUseUrl } of terms) {
      add(pages, url, { vendor: id, document })
      add(pages, acceptableUseUrl, { vendor: id, document: 'acceptable use' })
    }
  }
  return [...pages].map(([url, documents]) => ({ url, documents })).sort((a, b) => byText(a.url, b.url))
}

function add(
  pages: Map<string, { vendor: string; document: string }[]>,
  address: string | undefined,
  document: { vendor: string; document: string },
): void {
  if (address === undefined || !URL.canParse(address)) return
  const url = new URL(address)
  url.hash = ''
  const documents = pages.get(url.href) ?? []
  const isKnown = documents.some((one) => one.vendor === document.vendor && one.document === document.document)
  pages.set(url.href, isKnown ? documents : [...documents, document])
}
