import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'

/**
 * A random or weighted choice among things called providers: traffic is shared, and the rest can take all. Marks of it in the
 * large languages; the words between are bounded, so that the expression is linear.
 */
const CHOICE =
  /(?:random\.choices?|random\.sample|secrets\.choice|weighted_choice|weightedChoice|weightedRandom|weighted_random|pick_weighted|pickWeighted|sampleSize|sample|shuffle|Math\.random)\s{0,2}\(([^\n]{0,120})/g
/** Ruby and Elixir ask the list: `providers.sample`, `Enum.random(providers)`. */
const LIST_CHOICE =
  /\b([a-z_]{0,40}(?:providers|vendors|gateways|carriers))\.(?:sample|shuffle)\b|Enum\.random\(([^\n)]{0,80})\)/g
const PROVIDERS = /(?:provider|vendor|gateway|carrier)s?\b|(?:provider|vendor|gateway|carrier)s?_/i

/** What the choice may be about, by the words of the file. */
const SUBJECTS: readonly (readonly [capability: string, words: RegExp])[] = [
  ['sms', /(?<![A-Za-z])(?:sms|text_?message|textmessage|phone_?verification)/i],
  ['email', /(?<![A-Za-z])(?:e_?mail|smtp|mailer)/i],
  ['payments', /(?<![A-Za-z])(?:payments?|charges?|checkout)\b/i],
  ['push', /(?<![A-Za-z])push_?notification/i],
  ['ai', /(?<![A-Za-z])(?:llm|completion|chat_?model)s?\b/i],
  ['translation', /(?<![A-Za-z])translat(?:e|ion|or)\b/i],
  ['maps', /(?<![A-Za-z])geocod/i],
]

/** Files whose comments begin with `#`. */
const HASH = /\.(?:py|rb|ex)$/

/** Where code spreads its calls over several providers. */
export const providerChoice = defineReader({
  name: 'code/provider-choice',
  version: 1,
  syntax: 'text',
  selects: {
    extensions: [
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
    ],
    words: ['provider', 'vendor', 'gateway', 'carrier'],
  },
  reads: 'Random or weighted choices among providers, by which traffic is shared between vendors.',
  blind:
    'Choices whose list is not called providers, vendors, gateways or carriers, and those spread over several files.',
  read(document, report) {
    const { text } = document
    const subjects = SUBJECTS.filter(([, words]) => words.test(text)).map(([capability]) => capability)
    if (subjects.length === 0) return
    for (const pattern of [CHOICE, LIST_CHOICE]) {
      for (const match of text.matchAll(pattern)) {
        const among = match[1] ?? match[2] ?? ''
        if (!PROVIDERS.test(among) || isCommented(text, match.index, HASH.test(document.name) ? 'hash' : 'c')) continue
        report.codeFact({
          kind: 'choice',
          subject: (among.split(')', 1)[0] || among).trim().slice(0, 60),
          detail: subjects.join(','),
          at: match.index,
        })
      }
    }
  },
})
