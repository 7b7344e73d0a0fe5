/** What a list says of its members by its name. */
export type ListKind = 'refused' | 'shown' | 'pictured' | 'permitted'

/** Members are refused, recognised or blotted out. */
const REFUSED =
  /block|deny|denied|ban(?:ned)?|forbid|disallow|reject|blacklist|ssrf|free_?(?:e?mail)|disposable|metadata|reserved|whitelist_?domains|placeholder|tracker|(?:^|_)ads?_(?:\w+_)?(?:domain|host|server|url|pattern|list)|spam_|(?:^|_)bots?_/

/** What users paste is shown as the site of its origin shows it; from which sites, no part of the product hangs on. */
const EMBEDS = /(?:^|_)(?:o?embed|embeds|embedded|embeddable|iframe|unfurl)(?:_|$)/

/** From where a picture may be shown; as `images.domains` of Next.js and Nuxt, as any list called so. */
const PICTURES =
  /(?:^|\W)remote_patterns|(?:^|\W)images? (?:\S+ )?domains|(?:^|_)(?:image|img|avatar|picture|photo)s?_(?:\w+_)?(?:host|domain|origin|pattern)/

/** What may run or be gone to inside the product: whoever is let in there was chosen, as in a policy. */
const PERMITTED = /(?:^|_)(?:allow|allowed|allow_?list|allowlist|white_?list|whitelisted|permitted|trusted|safe)(?:_|$)/

/** What the lists that are open at the end of `text` say of what stands there; `undefined` where no name says so. */
export function listKind(text: string): ListKind | undefined {
  const names = openNames(text)
  const inner = names.at(-1)
  if (inner === undefined) return undefined
  if (REFUSED.test(inner)) return 'refused'
  if (EMBEDS.test(inner)) return 'shown'
  if (PICTURES.test(names.join(' '))) return 'pictured'
  return PERMITTED.test(inner) ? 'permitted' : undefined
}

/** The names of the lists and tables that are open at the end of `text`, outermost first, in snake case. */
function openNames(text: string): string[] {
  const open: string[] = []
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if ('[({'.includes(char)) open.push(nameBefore(text.slice(Math.max(0, i - 160), i), char))
    else if ('])}'.includes(char)) open.pop()
  }
  return open.filter((name) => name !== '').map(snakeCase)
}

/**
 * `blocked = `, `"blocked": `, `blocked(`, with a type or a maker of collections behind: `blocked := []string`,
 * `BLOCKED: Set<string> = new Set`.
 */
const NAME =
  /([\w-]+)["'`]?\s{0,3}(?::[^=\n;{}()]{0,80}=|:=|=>|[=:(])\s{0,40}(?:new\s{1,3})?(?:&(?:mut )?)?([\w.:!%]{0,40})(?:\[[\w.]{0,12}\]\w{0,20}|<[^<>\n]{0,40}>)?(?:struct\{\})?\s{0,3}$/

/** What makes a collection of its members, in the languages at hand. */
const COLLECTION =
  /^(?:[\w.]+(?:\.|::))?(?:(?:frozen|hash|tree|linked|immutable|mutable)?_?(?:set|list|array|vec|tuple|map)(?:_?of)?!?|freeze|from|of|as_?list|%[wi]|)$/i

function nameBefore(before: string, opener: string): string {
  const [, name = '', maker = ''] = NAME.exec(before) ?? []
  // Whatever else is called takes arguments, and they are no members.
  if (opener === '(' && !COLLECTION.test(maker)) return ''
  return COLLECTION.test(name) ? '' : name
}

function snakeCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()
}
