import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { lineAround } from '../shared/line-starts.js'
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

/** So far back is looked for what a line stands in. */
const LOOK_BACK = 4000

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
    for (const one of [...requiredByZod(text), ...requiredByPydantic(text)]) give(one.name, 'schema', one.at)
    for (const one of requiredByClients(text)) give(one.name, 'client', one.at)
  },
})

/** Whether a line of an indented language stands below a condition or in a function, or carries a condition behind itself. */
function isSometimes(text: string, at: number): boolean {
  const line = lineAround(text, at)
  const isAboutItself = /^\s*(?:raise|abort|if)\b/.test(line)
  if (!isAboutItself && /\S\s+(?:if|unless)\s+(?!.*\bproduction\?)/.test(line)) return true
  let depth = indentOf(line)
  const above = text
    .slice(Math.max(0, at - LOOK_BACK), at)
    .split('\n')
    .slice(0, -1)
  for (const one of above.reverse()) {
    if (one.trim() === '' || indentOf(one) >= depth) continue
    if (SOMETIMES.test(one.trim()) && !IN_PRODUCTION.test(one)) return true
    depth = indentOf(one)
  }
  return false
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
