const MAX_LENGTH = 1024 * 1024
const MAX_DEPTH = 400
const MAX_ATTRIBUTES = 2000
/** Formatting elements left open are opened again in every block that follows: this many copies at most. */
const MAX_REOPENED = 200_000

const NAME = /[A-Za-z][A-Za-z0-9:-]{0,63}/y
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Closed by what follows, so that a page may leave them open side by side. */
const OPTIONAL_END = new Set(
  'p li dt dd tr td th tbody thead tfoot option optgroup colgroup rp rt html head body'.split(' '),
)
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** Elements that hold text only, with what ends them. */
const RAW_END = new Map(
  'script style textarea title xmp iframe noembed noframes'
    .split(' ')
    .map((name) => [name, new RegExp(`</${name}`, 'gi')] as const),
)

/** Why a page must not be given to the tree builder; undefined where it may. One pass, no tree. */
export function htmlFault(text: string, maxLength = MAX_LENGTH): string | undefined {
  if (text.length > maxLength) return `larger than ${maxLength / 1024 / 1024} MiB`
  const openByName = new Map<string, number>()
  let depth = 0
  let formatting = 0
  let reopened = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const isEnd = text[at + 1] === '/'
    const name = nameAt(text, at + (isEnd ? 2 : 1))
    if (name === undefined) {
      at = text.startsWith('<!--', at) ? endOf(text, '-->', at + 4) : at + 1
      continue
    }
    const tag = tagEnd(text, at + 1 + name.length)
    if (tag.attributes > MAX_ATTRIBUTES) return `a tag with more than ${MAX_ATTRIBUTES} attributes`
    at = tag.end
    if (isEnd) {
      const count = openByName.get(name) ?? 0
      if (count === 0) continue
      openByName.set(name, count - 1)
      depth--
      if (FORMATTING.has(name)) formatting--
      continue
    }
    reopened += formatting
    if (reopened > MAX_REOPENED) return 'too many formatting elements are left open'
    const isForeign = (openByName.get('svg') ?? 0) + (openByName.get('math') ?? 0) > 0
    const rawEnd = isForeign ? undefined : RAW_END.get(name)
    if (rawEnd !== undefined) at = endOfRaw(text, rawEnd, at)
    else if (!VOID.has(name) && !OPTIONAL_END.has(name) && !(isForeign && tag.isSelfClosed)) {
      openByName.set(name, (openByName.get(name) ?? 0) + 1)
      depth++
      if (FORMATTING.has(name)) formatting++
      if (depth > MAX_DEPTH) return `nested more than ${MAX_DEPTH} levels deep`
    }
  }
  return undefined
}

function nameAt(text: string, at: number): string | undefined {
  NAME.lastIndex = at
  return NAME.exec(text)?.[0].toLowerCase()
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from)
  return end < 0 ? text.length : end
}

function endOfRaw(text: string, mark: RegExp, from: number): number {
  mark.lastIndex = from
  return mark.exec(text)?.index ?? text.length
}

/** Walks over a tag's attributes; quoted values may hold `>`. */
function tagEnd(
  text: string,
  from: number,
): { readonly end: number; readonly attributes: number; readonly isSelfClosed: boolean } {
  let attributes = 0
  let isInside = false
  for (let i = from; i < text.length; i++) {
    const unit = text[i]!
    if (unit === '>') return { end: i + 1, attributes, isSelfClosed: text[i - 1] === '/' }
    if (unit === '"' || unit === "'") {
      const close = text.indexOf(unit, i + 1)
      if (close < 0) return { end: text.length, attributes, isSelfClosed: false }
      i = close
      isInside = false
    } else if (unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r' || unit === '\f' || unit === '/')
      isInside = false
    else if (!isInside) {
      isInside = true
      attributes++
    }
  }
  return { end: text.length, attributes, isSelfClosed: false }
}
