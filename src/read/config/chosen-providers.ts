import { defineReader } from '../reader.js'
import { linesOf } from '../shared/lines.js'
import { snakeCase } from './snake-case.js'

/** Larger files are data, not settings. */
const LARGEST = 512 * 1024

/** Keys under which one of several providers is named: `SMS_PROVIDER`, `mailDriver`, `sourceSchemes`. */
const CHOICE =
  /(?:^|_)(?:providers?|driver|adapter|backend|schemes?|mailer|transport|disk|gateway|carrier)$|(?:^|_)(?:storage|e?mail|sms|payments?|captcha|search|cache|queue|inbound_email)_(?:type|service|engine|client)$/

/** `key: value`, `KEY=value`, with the word bare or in quotes and nothing but a remark behind it. */
const ENTRY =
  /^([ \t]*)(?:- )?(?:export )?["']?([A-Za-z0-9_][\w.-]{0,80})["']?[ \t]?[:=][ \t]*(["']?)([A-Za-z][\w-]{1,30})\3[ \t]*(?:[#;].*)?,?$/
/** A key with nothing behind it, below which entries stand. */
const PARENT = /^([ \t]*)["']?([A-Za-z_][\w.-]{0,80})["']?[ \t]?:[ \t]*(?:#.*)?$/

/** Words that say whether, not who. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'true false yes no on off none null unset default local file disk memory test dummy mock fake log smtp http https tcp udp async sync inline auto custom standard basic all name string'.split(
    ' ',
  ),
)

/** An example of the environment offers a choice; any other file makes it. */
const OFFERED = /[./_-](?:example|template|dist)(?:[./_-]|$)/

/** Which provider a setting chooses by its name, where an application knows several. */
export const chosenProviders = defineReader({
  name: 'config/chosen-providers',
  version: 1,
  syntax: 'text',
  selects: {
    extensions: ['.properties', '.env'],
    path: /(?:^|\/)(?:[\w-]*config[\w-]*|conf|settings)\/(?:[\w.-]+\/){0,4}[\w.-]+\.(?:ya?ml|toml|ini|conf)$|(?:^|\/)(?:application|appsettings|bootstrap|config|conf|configuration|settings|sample|defaults?|values)[\w.-]*\.(?:ya?ml|toml|ini)$|(?:^|\/)\.env[\w.-]*$/,
  },
  reads:
    'Names of providers under keys such as `provider`, `driver`, `scheme`, `gateway` in settings and environment files.',
  blind: 'Names that code or another file supplies; keys that do not say that they choose.',
  read({ text, path }, report) {
    if (text.length > LARGEST) return
    const isOffered = OFFERED.test(path.toLowerCase())
    let parent: { readonly indent: number; readonly key: string } | undefined
    for (const line of linesOf(text)) {
      const opening = PARENT.exec(line.text)
      if (opening !== null) {
        parent = { indent: opening[1]!.length, key: snakeCase(opening[2]!) }
        continue
      }
      const entry = ENTRY.exec(line.text)
      if (entry === null) continue
      if (parent !== undefined && entry[1]!.length <= parent.indent) parent = undefined
      const own = snakeCase(entry[2]!)
      const word = entry[4]!.toLowerCase()
      const isChoice = CHOICE.test(own) || (NUMBER.test(own) && parent !== undefined && CHOICE.test(parent.key))
      if (!isChoice || NO_NAMES.has(word)) continue
      report.evidence({
        kind: 'adapter',
        value: `config:choice:${word}`,
        use: isOffered ? 'offered' : 'configured',
        at: line.offset + line.text.lastIndexOf(entry[4]!),
        excerpt: entry[4]!,
        context: NUMBER.test(own) ? parent!.key : own,
      })
    }
  },
})
const NUMBER = /^\d{1,4}$/
