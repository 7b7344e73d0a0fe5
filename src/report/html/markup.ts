import { visible, visibleJson } from '../../util/safe-text.js'

/** HTML that is safe to write as it is: made by `el` and `raw` alone. */
export interface Markup {
  readonly markup: string
}

/** What an element may hold: text of any origin, which is escaped, or markup. */
export type Child = Markup | string | undefined | readonly Child[]

/** Attributes; `true` writes the bare name, `undefined` and `false` nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

const VOID: ReadonlySet<string> = new Set(['meta', 'br', 'col'])
/** These begin a line of their own, so that two reports can be compared line by line. */
const OWN_LINE: ReadonlySet<string> = new Set(
  'html head body meta title style script header nav main section article footer h1 h2 h3 p ul ol li dl dt dd table caption thead tbody tr div details summary svg g path select option'.split(
    ' ',
  ),
)

/** One element. Names of elements and attributes are ours; values and text may come from anywhere. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const start = OWN_LINE.has(name) ? '\n' : ''
  const open = `${start}<${name}${attributesText(attributes)}>`
  return { markup: VOID.has(name) ? open : `${open}${inner(children)}</${name}>` }
}

/** Text of our own sources (style, script), which holds nothing that was read. */
export function raw(text: string): Markup {
  return { markup: text }
}

/** Data for a script: JSON in which no tag can begin or end. */
export function json(value: unknown): Markup {
  return raw(visibleJson(JSON.stringify(value)).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`))
}

/** The encoder of the HTML report: whatever is hidden is made visible, and nothing is left that markup could begin with. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function inner(children: readonly Child[]): string {
  let text = ''
  for (const child of children) {
    if (child === undefined) continue
    if (typeof child === 'string') text += escapeHtml(child)
    else text += 'markup' in child ? child.markup : inner(child)
  }
  return text
}

function attributesText(attributes: Attributes): string {
  let text = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    text += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`
  }
  return text
}
