/**
 * The words by which code names what can be exchanged for something of the same kind. A type whose name ends in one of them is
 * a place where vendors stand side by side (assumption, from the shapes seen in open code).
 */
export const EXCHANGEABLE =
  '(?:Provider|Processor|Gateway|Vendor|Carrier|Backend|Driver|Transport|Adapter|PaymentMethod)s?'

const ANY_EXCHANGEABLE = /provider|processor|gateway|vendor|carrier|backend|driver|transport|paymentmethod/i

let lastText = ''
let isLastNamed = false

/**
 * Whether a text has any of those words but the adapter, in any spelling. Several readers ask the same of each file in turn, and
 * most files have none, so the last answer is kept.
 */
export function namesExchangeable(text: string): boolean {
  if (text !== lastText) {
    lastText = text
    isLastNamed = ANY_EXCHANGEABLE.test(text)
  }
  return isLastNamed
}

/** The source files in which choices among providers are looked for. */
export const PROGRAMS = [
  '.py',
  '.rb',
  '.ts',
  '.js',
  '.mjs',
  '.java',
  '.kt',
  '.go',
  '.php',
  '.cs',
  '.ex',
  '.rs',
  '.scala',
  '.swift',
] as const

/** Files whose comments begin with `#`. */
const HASH = /\.(?:py|rb|exs?)$/

/** The family of comments of a file, by its name. */
export function commentsOf(name: string): 'hash' | 'c' | 'php' {
  if (name.endsWith('.php')) return 'php'
  return HASH.test(name) ? 'hash' : 'c'
}
