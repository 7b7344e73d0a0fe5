import { type CheerioAPI, load } from 'cheerio'

/** Names of elements and attributes that the report may have; a name beyond these came from what was read. */
const ELEMENTS = new Set(
  'html head body meta title style script header nav main section article footer a h1 h2 h3 p ul ol li dl dt dd table caption thead tbody tr th td div span strong code button label details summary pre select option svg g path rect text'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(
  'id class role hidden lang charset content name http-equiv href type scope tabindex value for d x y rx width height viewBox aria-label aria-labelledby aria-live aria-pressed aria-hidden'.split(
    ' ',
  ),
)

/** What is in the page that must not be there. */
export function pageFaults(page: string): string[] {
  const $ = load(page)
  const faults: string[] = []
  for (const node of elementsOf($)) {
    if (!ELEMENTS.has(node.name)) faults.push(`<${node.name}>`)
    for (const [name, value] of Object.entries(node.attribs)) {
      if (!ATTRIBUTES.has(name) && !name.startsWith('data-')) faults.push(`${node.name} ${name}`)
      if (name === 'href' && !/^#[a-z-]+$/.test(value)) faults.push(`href ${value}`)
    }
  }
  if (/<!--/.test(page)) faults.push('a comment')
  return [...faults, ...scriptFaults($)]
}

function scriptFaults($: CheerioAPI): string[] {
  const scripts = elementsOf($).filter(({ name }) => name === 'script')
  const data = scripts.filter((one) => one.attribs['type'] === 'application/json')
  if (scripts.length - data.length !== 1) return [`${scripts.length} scripts`]
  if ($('style').length !== 1) return [`${$('style').length} styles`]
  for (const one of data) JSON.parse($(one).text())
  return []
}

/** The skeleton of a page: its elements and classes in order, without any text. */
export function skeletonOf(page: string): string {
  return elementsOf(load(page))
    .map(({ name, attribs }) => `${name}.${attribs['class'] ?? ''}`)
    .join(' ')
}

function elementsOf($: CheerioAPI) {
  return $('*')
    .get()
    .filter((node) => 'attribs' in node)
}
