import { defineReader } from '../reader.js'
import { blankComments, HASH_STYLE } from '../shared/blank-comments.js'
import { hostOf, hostOfUrl } from '../shared/host-of.js'
import { once } from '../shared/once.js'

/** What a machine or container fetches each time it starts: if that is gone, nothing new can be started. */
export const startScripts = defineReader({
  name: 'shell/start-scripts',
  version: 1,
  syntax: 'text',
  selects: {
    names: ['docker-entrypoint.sh', 'entrypoint.sh', 'docker-entrypoint', 'entrypoint'],
    path: /(?:user[-_]?data|cloud[-_]?(?:init|config)|startup[-_]?script|entrypoint|bootstrap)[^/]{0,60}\.(?:sh|bash|ya?ml|tpl|tftpl|cfg|txt|tmpl)$|(?:^|\/)(?:docker|container)file[^/]{0,60}$/,
    extensions: ['.tf'],
  },
  reads:
    'What user data, cloud-init, entry points and the last command of a Dockerfile fetch at start: repositories, images.',
  blind: 'Scripts that another script calls, and addresses that stand in variables.',
  read({ text, name }, report) {
    const isNew = once()
    const blanked = blankComments(text, HASH_STYLE)
    for (const [from, to] of parts(blanked, name)) {
      const part = blanked.slice(from, to)
      for (const { pattern, detail, subjectOf } of FETCHES) {
        for (const match of part.matchAll(pattern)) {
          const subject = subjectOf(match[1]!)
          if (subject !== undefined && isNew(`${detail} ${subject}`))
            report.codeFact({ kind: 'start', subject, detail, at: from + match.index })
        }
      }
    }
  },
})

const OPTIONS = String.raw`(?:\s{1,8}-{1,2}[\w-]{1,40}(?:[= ][\w./-]{1,80})?){0,8}`
const FETCHES: readonly {
  readonly pattern: RegExp
  readonly detail: string
  readonly subjectOf: (text: string) => string | undefined
}[] = [
  {
    pattern: new RegExp(String.raw`\bgit\s{1,4}clone${OPTIONS}\s{1,8}["']?([^\s"';&|]{4,300})`, 'g'),
    detail: 'git clone',
    subjectOf: hostOfUrl,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:docker|podman|ctr|nerdctl)\s{1,4}(?:image\s{1,4})?pull${OPTIONS}\s{1,8}["']?([^\s"';&|]{3,300})`,
      'g',
    ),
    detail: 'image pull',
    subjectOf: (text) =>
      /^[\w-]+\.[\w.-]+\//.test(text) ? hostOf(text.replace(/(?::[\w.-]+|@sha256:\w+)$/, '')) : undefined,
  },
]

/** The parts of a file that run at start: all of a script, the last command of a Dockerfile, the user data of Terraform. */
function parts(text: string, name: string): readonly (readonly [from: number, to: number])[] {
  if (/^(?:docker|container)file/.test(name)) return [...text.matchAll(LAST_COMMAND)].map(spanOf)
  if (name.endsWith('.tf')) return [...text.matchAll(USER_DATA)].map(spanOf)
  return [[0, text.length]]
}

const LAST_COMMAND = /^(?:CMD|ENTRYPOINT)\b(?:[^\n\\]|\\[^\n]|\\\n){0,4000}/gim
const USER_DATA =
  /\b(?:user_data|user_data_base64|custom_data|metadata_startup_script|startup-script)"?\s{0,20}=[^\n]{0,200}<<[-~]?\s?"?(\w{1,40})"?\n[\s\S]{0,20000}?\n[ \t]{0,40}\1\b/g

function spanOf(match: RegExpExecArray): readonly [number, number] {
  return [match.index, match.index + match[0].length]
}
