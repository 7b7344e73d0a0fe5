import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { commentsOf, EXCHANGEABLE, EXCHANGEABLE_WORDS, PROGRAMS } from './provider-names.js'

/** `enum PaymentProvider { STRIPE, … }` of Java, Kotlin, C#, Swift, Rust, TypeScript; the body is bounded. */
const ENUM = new RegExp(`\\benum\\s+(?:class\\s+)?(\\w{0,40}${EXCHANGEABLE})\\b[^{;\\n]{0,80}\\{([^}]{1,1500})`, 'g')

/** `class SmsProvider(Enum):` of Python, up to the first blank line. */
const PYTHON_ENUM = new RegExp(
  `^class\\s+(\\w{0,40}${EXCHANGEABLE})\\((?:str, )?\\w*Enum\\):\\n((?:[ \\t]+[^\\n]{1,120}\\n){1,30})`,
  'gm',
)

/** `type EmailProvider = 'sendgrid' | 'ses'` of TypeScript. */
const UNION = new RegExp(`\\btype\\s+(\\w{0,40}${EXCHANGEABLE})\\s*=((?:[\\s|]{0,40}['"][\\w.-]{2,40}['"]){2,30})`, 'g')

/** `switch (process.env.MAIL_PROVIDER)`, `match settings.SMS_BACKEND`, `case ENV['…GATEWAY']`: what stands after it is looked at. */
const ASKED =
  /\b(?:switch|match|when|case)\b[^\n]{0,80}?\b(\w{0,40}(?:provider|processor|gateway|vendor|carrier|backend|driver|transport))\b[^\n]{0,40}\n/gi

/** `if provider == "twilio"`: comparisons, each on a line of its own. */
const COMPARED =
  /\b\w{0,40}(?:provider|gateway|vendor|carrier|backend|driver|transport)['")\]]{0,4}\s*={2,3}\s*['"]([\w.-]{2,40})['"]/gi

/** One branch of a switch in the large languages: `case 'twilio':`, `when "twilio"`, `"twilio" ->`. */
const BRANCH = /(?:\b(?:case|when)\s+|^\s*)['":]([\w.-]{2,40})['"]?\s*(?::|->|=>|\n|,|then)/gm

/** So much of a switch is looked at. */
const BODY = 1500

/** A member of an enumeration: the word with which a line or an item begins. */
const MEMBER = /(?:^|[,|\n])\s{0,40}(?:case\s+)?['"]?([A-Za-z][\w.-]{1,40})/g

/** Where code lists providers of which one is chosen, by configuration or by whoever uses the product. */
export const providerSwitch = defineReader({
  name: 'code/provider-switch',
  version: 1,
  syntax: 'text',
  selects: { extensions: [...PROGRAMS], words: EXCHANGEABLE_WORDS },
  reads: 'Enumerations and switches of providers, of which configuration or the user chooses one.',
  blind: 'Providers chosen by class name or by a table, and switches over words that name no provider.',
  read({ text, name }, report) {
    const give = (subject: string, options: readonly string[], at: number) => {
      const words = [...new Set(options.map((option) => option.toLowerCase()))].slice(0, 30)
      if (words.length < 2 || isCommented(text, at, commentsOf(name))) return
      report.codeFact({ kind: 'choice', subject: subject.slice(0, 60), detail: `switch:${words.join(',')}`, at })
    }
    for (const pattern of [ENUM, PYTHON_ENUM, UNION])
      for (const match of text.matchAll(pattern)) give(match[1]!, firstWords(match[2]!), match.index)
    for (const match of text.matchAll(ASKED)) {
      const from = match.index + match[0].length
      give(
        match[1]!,
        [...text.slice(from, from + BODY).matchAll(BRANCH)].map((branch) => branch[1]!),
        match.index,
      )
    }
    const compared = [...text.matchAll(COMPARED)]
    if (compared.length > 1)
      give(
        'provider',
        compared.map((match) => match[1]!),
        compared[0]!.index,
      )
  },
})

function firstWords(body: string): string[] {
  const bare = body.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|#[^\n]*/g, '')
  return [...bare.matchAll(MEMBER)].map((match) => match[1]!)
}
