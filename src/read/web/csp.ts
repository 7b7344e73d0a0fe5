import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { hostOf } from '../shared/host-of.js'
import { once } from '../shared/once.js'
import { sourceList } from './csp-sources.js'

/**
 * A directive in every spelling: `script-src` of the header, `scriptSrc` of JavaScript options, `script_src` of Rails,
 * `CSP_SCRIPT_SRC` of Django.
 */
const DIRECTIVE =
  /(?:\b|_)(?:(default|script|style|img|font|connect|frame|child|media|object|worker|manifest)[-_]?src(?:[-_]?(?:elem|attr))?|(form[-_]?action|frame[-_]?ancestors|report[-_]?uri))\b/gi

/**
 * What a file with a policy holds, by how its language spells directives. Plain search for something that begins with a rare
 * letter: it passes over other files four times as fast as a search for the directives themselves.
 */
const NEEDLES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.(?:[cm]?[jt]sx?|vue|svelte|astro|go|java|kt|cs|rs)$/, ['-src', 'Src:']],
  [/\.rb$/, ['_src', '-src']],
  [/\.py$/, ['_SRC', '-src']],
  [/(?:)/, ['-src']],
]

/** One of the directives that nearly every policy has; `imgSrc` alone is a picture. */
const POLICY = /(?:script|default|connect|SCRIPT|DEFAULT|CONNECT)(?:[-_]src|Src|_SRC)\b/

/** Reads Content-Security-Policies wherever they are written: the curated list of what pages may load. */
export const csp = defineReader({
  name: 'web/csp',
  version: 1,
  syntax: 'text',
  selects: {
    names: ['_headers', 'caddyfile', '.htaccess', 'vercel.json', 'netlify.toml', 'firebase.json', 'tauri.conf.json'],
    extensions: [
      ...['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.vue', '.svelte', '.astro'],
      ...['.rb', '.py', '.go', '.php', '.ex', '.exs', '.java', '.kt', '.cs', '.rs'],
      ...[
        '.conf',
        '.html',
        '.htm',
        '.heex',
        '.erb',
        '.ejs',
        '.hbs',
        '.njk',
        '.twig',
        '.cshtml',
        '.config',
        '.template',
      ],
      ...['.toml', '.tf', '.yml', '.yaml'],
    ],
    words: ['script', 'default', 'connect'].flatMap((word) => [`${word}-src`, `${word}_src`, `${word}src`]),
    path: /(?:^|\/)(?:manifest|staticwebapp\.config|next\.config)[\w.-]*\.json$/,
  },
  reads: 'Hosts in Content-Security-Policies of header files, web servers, frameworks, pages and extensions.',
  blind: 'Sources that a program puts together from variables.',
  read({ text, name }, report) {
    const needles = NEEDLES.find(([expression]) => expression.test(name))![1]
    if (!needles.some((needle) => text.includes(needle)) || !POLICY.test(text)) return
    const isNew = once()
    const family = HASH_NAMES.test(name) ? 'hash' : 'c'
    const matches = [...text.matchAll(DIRECTIVE)]
    for (const [index, match] of matches.entries()) {
      if (isCommented(text, match.index, family)) continue
      const directive = kebab((match[1] === undefined ? match[2] : `${match[1]}-src`)!)
      const start = match.index + match[0].length
      const end = matches[index + 1]?.index ?? text.length
      for (const source of sourceList(text, match.index, start, end)) {
        const value = hostOf(source.text)
        if (value === undefined || !isNew(`${directive} ${value}`)) continue
        report.evidence({
          kind: 'host',
          value,
          use: USES[directive] ?? 'allowed',
          at: source.offset,
          excerpt: source.text,
          context: directive,
        })
      }
    }
  },
})

const HASH_NAMES = /\.(?:rb|py|exs?|conf|toml|tf|ya?ml|heex)$|^(?:_headers|caddyfile|\.htaccess)$/

/** Reports are sent by browsers; ancestors only embed the product. */
const USES: Readonly<Record<string, 'called' | 'linked'>> = { 'report-uri': 'called', 'frame-ancestors': 'linked' }

function kebab(name: string): string {
  return name.replace(HUMP, '$1-$2').replace('_', '-').toLowerCase()
}

const HUMP = /([a-z])([A-Z])/g
