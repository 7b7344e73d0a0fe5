import { defineReader } from '../reader.js'

/** A repository's own pages on its host, as badges and project links name them. */
const OWN_PAGES =
  /github\.com\/([\w.-]{1,60}\/[\w.-]{1,80}?)(?:\.git)?\/(?:actions|workflows|issues|releases|pulls?|discussions|wiki|contributors|stargazers|graphs|security|compare|fork)\b/g

/** Fewer links than these may point at anybody's repository. */
const ENOUGH = 2

/** The first heading, also one that is underlined, without link, picture and tag. */
const TITLE = /^(?:(?:# {1,4}|\s{0,8}<h1[^<>]{0,200}>\s{0,8})([^\n<]{2,80})|(\S[^\n<]{1,79})\n={3,80}[ \t]{0,8}$)/m
const MARKUP = /!?\[([^\]]{0,80})\](?:\([^()]{0,200}\))?|[*_`#]/g

/** The README at the root: which repository it speaks of as its own. */
export const readmeIdentity = defineReader({
  name: 'readme/identity',
  version: 2,
  syntax: 'text',
  anywhere: true,
  selects: { path: /^readme(?:\.(?:md|rst|adoc|txt))?$/ },
  reads:
    'The title, and the repository that the README’s badges and project links point at, so that the product’s own hosts are told.',
  blind: 'A README that links to no page of its own repository.',
  read(document, report) {
    const title = TITLE.exec(document.text)
    const name = (title?.[1] ?? title?.[2])?.replace(MARKUP, '$1').trim()
    if (title && name) report.identity({ kind: 'name', value: name, at: title.index })
    const counts = new Map<string, { count: number; at: number }>()
    for (const match of document.text.matchAll(OWN_PAGES)) {
      const name = match[1]!.toLowerCase()
      const seen = counts.get(name)
      if (seen) seen.count += 1
      else counts.set(name, { count: 1, at: match.index })
    }
    const [best, second] = [...counts].sort((a, b) => b[1].count - a[1].count)
    if (!best || best[1].count < ENOUGH || best[1].count === second?.[1].count) return
    report.identity({ kind: 'repository', value: best[0], at: best[1].at })
  },
})
