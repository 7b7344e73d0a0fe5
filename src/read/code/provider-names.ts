/**
 * The words by which code names what can be exchanged for something of the same kind. A type whose name ends in one of them is
 * a place where vendors stand side by side (assumption, from the shapes seen in open code).
 */
export const EXCHANGEABLE =
  '(?:Provider|Processor|Gateway|Vendor|Carrier|Backend|Driver|Transport|Adapter|PaymentMethod)s?'

/** The same words but the adapter, in lower case: nearly every large program has adapters. */
export const EXCHANGEABLE_WORDS: readonly string[] = [
  ...['provider', 'processor', 'gateway', 'vendor', 'carrier', 'backend', 'driver', 'transport', 'paymentmethod'],
]

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
