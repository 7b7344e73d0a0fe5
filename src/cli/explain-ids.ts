import type { Assessment } from '../model/assessment.js'
import { ConfigError } from '../model/errors.js'
import type { Finding } from '../model/finding.js'
import { visible } from '../util/safe-text.js'
import { didYouMean } from './did-you-mean.js'

/** Shorter beginnings of a fingerprint fit too much by chance. */
const SHORTEST = 4

/** The findings that a word names: a rule, or the beginning of one fingerprint. Throws `ConfigError` where it names none or several. */
export function namedFindings(word: string, { findings, rules }: Assessment): readonly Finding[] {
  const id = word.toUpperCase()
  const rule = rules.find((one) => one.id === id)
  if (rule !== undefined) {
    const found = findings.filter((one) => one.rule === id)
    if (found.length > 0) return found
    throw new ConfigError(`${id} found nothing here: ${rule.title}.`, known(findings))
  }
  const prefix = word.toLowerCase()
  const found = prefix.length < SHORTEST ? [] : findings.filter((one) => one.fingerprint.startsWith(prefix))
  if (new Set(found.map((one) => one.fingerprint)).size > 1)
    throw new ConfigError(
      `${visible(word)} begins ${found.length} fingerprints.`,
      found.map(({ fingerprint, title }) => `${fingerprint}  ${title}`).join('\n'),
    )
  if (found.length > 0) return found
  const names = /^hf/i.test(word) ? rules.map((one) => one.id) : findings.map((one) => one.fingerprint)
  const hint = didYouMean(
    prefix,
    names.map((one) => one.toLowerCase()),
  )
  throw new ConfigError(
    `There is no finding ${visible(word)}.`,
    (/^hf/i.test(word) ? hint?.replace(/hf\d+/, (one) => one.toUpperCase()) : hint) ?? known(findings),
  )
}

function known(findings: readonly Finding[]): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))]
  const rules = ids.length === 0 ? 'There is no finding.' : `Rules with findings: ${ids.join(', ')}.`
  return `${rules} Fingerprints stand in the JSON of \`holdfast audit\`.`
}
