import type { Match } from '../model/match.js'
import { groupBy } from '../util/sort.js'

const TERMS = /\/(?:[\w.-]+\/){0,4}(?:terms|tos|terms-of-(?:use|service)|legal\/terms)(?:[/.?#-]|$)/i
const PRIVACY = /\/(?:[\w.-]+\/){0,4}(?:privacy|privacy-policy|privacy-notice|legal\/privacy)(?:[/.?#]|$)/i

/**
 * Who shows its users a vendor's terms and its privacy notice side by side hands their data to that vendor: links to both in
 * one file declare the vendor, where a single link is a link.
 */
export function asDeclaredByLegalPages(matches: readonly Match[]): Match[] {
  const links = matches.filter(({ evidence }) => evidence.kind === 'host' && evidence.use === 'linked')
  const declared = new Set<Match>()
  for (const group of groupBy(links, (one) => `${one.service}\n${one.evidence.location.path}`).values()) {
    const terms = group.filter(({ evidence }) => TERMS.test(evidence.value) || TERMS.test(evidence.excerpt))
    const privacy = group.filter(({ evidence }) => PRIVACY.test(evidence.value) || PRIVACY.test(evidence.excerpt))
    if (terms.length > 0 && privacy.length > 0) for (const one of [...terms, ...privacy]) declared.add(one)
  }
  if (declared.size === 0) return [...matches]
  return matches.map((one) => (declared.has(one) ? { ...one, evidence: { ...one.evidence, use: 'declared' } } : one))
}
