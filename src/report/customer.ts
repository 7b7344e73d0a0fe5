import type { Precedent } from '../model/precedent.js'

/**
 * Whom a withdrawal hit, as every report calls it. A private person is nobody's headline: the precedents that ship name none, and where
 * a saved assessment or an own file does, the kind of customer says enough.
 */
export function customerOf({ target, targetKind }: Pick<Precedent, 'target' | 'targetKind'>): string {
  const isPerson = (targetKind === 'individual-developer' && A_NAME.test(target)) || AN_OFFICE.test(target)
  return isPerson ? `a customer (${targetKind.replaceAll('-', ' ')})` : target
}

/** «Jane Doe», «J. Doe (developer)»; «Google Code projects» is none. */
const A_NAME = /^\p{Lu}[\p{L}.]* \p{Lu}[\p{L}-]+(?: \(.*)?$/u
const AN_OFFICE = /\bjudge \p{Lu}/u
