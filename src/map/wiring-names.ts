import type { Wired } from './wiring-group.js'

/** Shorter words (`api`, `v2`) tell nobody apart. */
const SHORTEST = 3

/** The words of a name as code writes it: `GOOGLE_PLAY_BILLING`, `sendgridClient`, `self.vonage`. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= SHORTEST)
}

/**
 * Tells which of several dependencies of one capability a name in code means, by the words of the vendor's and the service's
 * ids. Words that several of the vendors share, and those of the capability itself, tell nobody apart.
 */
export function meantBy<T extends Wired>(members: readonly T[]): (name: string) => readonly T[] {
  const wordsOfMember = new Map(members.map((one) => [one, new Set(wordsOf(`${one.vendor} ${one.service}`))] as const))
  const vendorsByWord = new Map<string, Set<string>>()
  for (const [{ vendor }, words] of wordsOfMember)
    for (const word of words) vendorsByWord.set(word, (vendorsByWord.get(word) ?? new Set()).add(vendor))
  return (name) => {
    const own = new Set(wordsOf(members[0]?.capability ?? ''))
    const telling = wordsOf(name).filter((word) => !own.has(word) && vendorsByWord.get(word)?.size === 1)
    return members.filter((one) => telling.some((word) => wordsOfMember.get(one)!.has(word)))
  }
}
