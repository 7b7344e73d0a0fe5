import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { requiredByClients } from './boot-clients.js'
import { requiredByPydantic, requiredByZod } from './boot-schemas.js'
import { BOOT_IDIOMS } from './boot-settings.js'
import { commentsOf } from './provider-names.js'

/** A cheap test whether a text can ask for a setting. */
const SIGNAL =
  /[Ee]nv|ENV|Figaro|@Value|ConfigProperty|config\.property|getRequiredProperty|onfiguration|decouple|BaseSettings|Joi\.|_SERVER/

/** Migrations run once, not at every start. */
const MIGRATION = /(?:^|\/)(?:migrations?|migrate|db)\/(?:versions\/)?/

/** Lines under which what stands deeper only runs sometimes. */
const SOMETIMES =
  /^(?:\}?\s*)(?:if|unless|when|case|else|elsif|elif|try|begin|def|for|while|async def|function|func|fun|switch|with)\b/
/** Conditions that hold in production. */
const IN_PRODUCTION = /config_env\(\)\s*==\s*:prod|\.production\?|==\s*:prod|["']production["']/

const INDENTED = /\.(?:py|rb|exs?)$/

/** Where the start of the product asks for a setting and ends without it. */
export const boot = defineReader({
  name: 'code/boot',
  version: 2,
  syntax: 'text',
  selects: {
    extensions: [
      '.py',
      '.rb',
      '.ts',
      '.js',
      '.mjs',
      '.cjs',
      '.mts',
      '.java',
      '.kt',
      '.go',
      '.php',
      '.cs',
      '.ex',
      '.exs',
    ],
    words: [
      ...['env', 'figaro', '@value', 'configproperty', 'config.property', 'getrequiredproperty', 'configuration'],
      ...['decouple', 'basesettings', 'joi.', '_server'],
    ],
  },
  reads:
    'Settings and clients without which a module does not load, and schemas of settings that are checked at the start.',
  blind: 'Checks in functions, and clients that are built by a container of dependencies.',
  read({ path, text, name }, report) {
    if (!SIGNAL.test(text) || MIGRATION.test(path)) return
    const comments = commentsOf(name)
    const give = (subject: string, detail: string, at: number) => {
      if (isCommented(text, at, comments)) return
      report.codeFact({ kind: 'initialisation', subject, detail, at })
    }
    for (const { files, pattern, runs, besides } of BOOT_IDIOMS) {
      if (!files.test(name) || runs?.test(path) === false || besides?.test(text) === false) continue
      for (const match of text.matchAll(pattern)) {
        const at = match.index + match[0].search(/\S/)
        if (INDENTED.test(name) && isSometimes(text, at)) continue
        for (const setting of match[1]!.match(/[A-Za-z][\w.:-]+/g) ?? []) give(setting, 'required', at)
      }
    }
    if (/\.[cm]?[jt]s$/.test(name)) {
      for (const one of requiredByZod(text)) give(one.name, 'schema', one.at)
      for (const one of requiredByClients(text)) give(one.name, 'client', one.at)
    }
    if (name.endsWith('.py')) for (const one of requiredByPydantic(text)) give(one.name, 'schema', one.at)
  },
})

/** Whether a line of an indented language stands below a condition or in a function, or carries a condition behind itself. */
function isSometimes(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  const line = text.slice(start, end < 0 ? text.length : end)
  const isAboutItself = /^\s*(?:raise|abort|if)\b/.test(line)
  if (!isAboutItself && /\S\s+(?:if|unless)\s+(?!.*\bproduction\?)/.test(line)) return true
  let depth = line.length - line.trimStart().length
  for (let to = start - 1; to > 0 && depth > 0 && start - to < 4000; ) {
    const from = text.lastIndexOf('\n', to - 1) + 1
    const above = text.slice(from, to)
    const indent = above.length - above.trimStart().length
    if (above.trim() !== '' && indent < depth) {
      if (SOMETIMES.test(above.trim()) && !IN_PRODUCTION.test(above)) return true
      depth = indent
    }
    to = from - 1
  }
  return false
}
