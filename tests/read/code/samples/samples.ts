import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One sample of code: shaped like real code, written for this test. */
export interface Sample {
  readonly rule: string
  readonly language: string
  readonly matches: boolean
  readonly path: string
  readonly text: string
}

const HERE = dirname(fileURLToPath(import.meta.url))

/** Rules that have samples, each with its languages. */
export const RULES_WITH_SAMPLES = readdirSync(HERE)
  .filter((name) => /^HF\d+$/.test(name))
  .map((rule) => ({
    rule,
    languages: readdirSync(join(HERE, rule)).map((file) => file.replace(/\.txt$/, '')),
  }))

/** The samples of one rule in one language; a file holds many, each below its own heading. */
export function samplesOf(rule: string, language: string): Sample[] {
  const file = readFileSync(join(HERE, rule, `${language}.txt`), 'utf8')
  return file
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n')
      const [kind, path] = head.split(' ') as [string, string]
      return { rule, language, matches: kind === 'match', path, text: lines.join('\n') }
    })
}
