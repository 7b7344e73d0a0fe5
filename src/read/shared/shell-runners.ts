import type { ShellCommand, ShellWord } from './shell-commands.js'

/** A package that a script fetches from an ecosystem's registry, `type` as package URLs have it. */
export interface FetchedPackage {
  readonly type: string
  readonly word: ShellWord
}

const LEADING = new Set([
  'if',
  'then',
  'else',
  'elif',
  'do',
  'while',
  'until',
  '!',
  '{',
  'time',
  'sudo',
  'exec',
  'command',
  'nohup',
  'env',
  'xargs',
  'nice',
  'retry',
  'call',
  '&',
])
const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*\+?=/

/** Runners that fetch a package and run its command, by ecosystem; and those that run an installed one. */
const FETCHING = new Map([
  ['npx', 'npm'],
  ['bunx', 'npm'],
  ['pnpx', 'npm'],
  ['pnpm dlx', 'npm'],
  ['yarn dlx', 'npm'],
  ['uvx', 'pypi'],
  ['pipx run', 'pypi'],
])
const RUNNING = new Set([
  'bundle exec',
  'pnpm exec',
  'npm exec',
  'yarn exec',
  'poetry run',
  'pipenv run',
  'uv run',
  'rbenv exec',
  'mise exec',
  'op run',
  'doppler run',
  'infisical run',
  'python -m',
  'python3 -m',
])

/** Package managers that run an installed command by its bare name, `yarn vercel`; their own verbs are told apart by the list. */
const BARE_RUNNERS = new Set(['yarn', 'pnpm'])
const MANAGER_VERBS = new Set(
  `add audit build cache ci config create dedupe deploy info init install link list outdated pack prune publish rebuild remove
  run store test unlink up update upgrade version why workspace workspaces`.split(/\s+/),
)

/** What one command line really runs, behind assignments and keywords, and the packages that runners fetch for it. */
export interface Unwrapped {
  /** The runner too, where there is one: some are services of their own. */
  readonly commands: readonly ShellCommand[]
  readonly packages: readonly FetchedPackage[]
}

/** See `Unwrapped`. */
export function unwrapped(words: ShellCommand): Unwrapped {
  let from = 0
  while (from < words.length && isLeading(words, from)) from += 1
  const word = words[from]?.text ?? ''
  const pair = `${word} ${words[from + 1]?.text ?? ''}`
  const width = widthOfRunner(word, pair)
  if (width === 0) return { commands: [words.slice(from)], packages: [] }
  const runner = words.slice(from, from + width)
  let inner = from + width
  while (words[inner]?.text.startsWith('-')) inner += 1
  const target = words[inner]
  if (target === undefined) return { commands: [runner], packages: [] }
  const type = FETCHING.get(word) ?? FETCHING.get(pair)
  const command = [{ text: withoutVersion(target.text), offset: target.offset }, ...words.slice(inner + 1)]
  return { commands: [runner, command], packages: type === undefined ? [] : [{ type, word: target }] }
}

/** How many words the runner takes; 0 where the command is run directly. */
function widthOfRunner(word: string, pair: string): number {
  if (FETCHING.has(pair) || RUNNING.has(pair)) return 2
  if (FETCHING.has(word)) return 1
  const verb = pair.slice(word.length + 1)
  return BARE_RUNNERS.has(word) && /^[a-z]/.test(verb) && !MANAGER_VERBS.has(verb) ? 1 : 0
}

function isLeading(words: ShellCommand, index: number): boolean {
  const word = words[index]!.text
  if (LEADING.has(word) || ASSIGNMENT.test(word)) return true
  return index > 0 && word.startsWith('-') && LEADING.has(words[index - 1]!.text)
}

/** `name@1` and `@scope/name@1`; the command of a scoped package is taken to be its bare name. */
function withoutVersion(word: string): string {
  const at = word.indexOf('@', 1)
  const name = at < 0 ? word : word.slice(0, at)
  return name.startsWith('@') ? name.slice(name.indexOf('/') + 1) : name
}

/** A file of the repository is run by its path, an installed command by its name; `node_modules/.bin` holds the latter. */
export function commandName(word: string): string | undefined {
  const slash = word.lastIndexOf('/')
  const isInstalled =
    slash < 0 || word.startsWith('/') || word.includes('node_modules/.bin/') || word.startsWith('bin/')
  const name = word.slice(slash + 1).replace(/\.(?:exe|cmd)$/i, '')
  return isInstalled && COMMAND.test(name) ? name.toLowerCase() : undefined
}

const COMMAND = /^[A-Za-z][A-Za-z0-9_-]{0,40}$/
