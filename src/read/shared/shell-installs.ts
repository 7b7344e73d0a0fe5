import type { ShellCommand } from './shell-commands.js'
import { commandName, type FetchedPackage } from './shell-runners.js'

const INSTALLERS = new Map([
  ['npm install', 'npm'],
  ['npm i', 'npm'],
  ['yarn global', 'npm'],
  ['pnpm add', 'npm'],
  ['pnpm install', 'npm'],
  ['bun add', 'npm'],
  ['pip install', 'pypi'],
  ['pip3 install', 'pypi'],
  ['pipx install', 'pypi'],
  ['gem install', 'gem'],
  ['cargo install', 'cargo'],
  ['brew install', 'brew'],
])

/** Options of installers whose next word is no package. */
const NO_PACKAGE = new Set(
  `-r --requirement -c --constraint -e --editable -i --index-url --extra-index-url -t --target --registry
  --prefix --version -v --git --path --features -n --find-links -f`.split(/\s+/),
)

/** The packages that a command installs by name: `npm install -g x`, `pip install x==1`; none for a plain `npm install`. */
export function installed(command: ShellCommand): readonly FetchedPackage[] {
  const verb = command.slice(1).find(({ text }) => !text.startsWith('-'))
  const type = INSTALLERS.get(`${commandName(command[0]?.text ?? '')} ${verb?.text ?? ''}`)
  if (type === undefined || verb === undefined) return []
  const found: FetchedPackage[] = []
  let isValue = false
  for (const word of command.slice(command.indexOf(verb) + 1)) {
    if (!isValue && !word.text.startsWith('-')) found.push({ type, word })
    isValue = NO_PACKAGE.has(word.text)
  }
  return found.filter(({ word }) => word.text !== 'add')
}

const PACKAGE_NAMES: ReadonlyMap<string, RegExp> = new Map([
  ['npm', /^(@[a-z0-9~-][a-z0-9._~-]*\/[a-z0-9~-][a-z0-9._~-]*|[a-z0-9~-][a-z0-9._~-]*)(?:@.*)?$/],
  ['pypi', /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(?:\[[^\]]*\])?(?:[<>=!~;@ ].*)?$/],
  ['gem', /^([A-Za-z0-9_-][A-Za-z0-9._-]*?)(?::\d.*)?$/],
  ['cargo', /^([A-Za-z0-9_-]+)(?:@.*)?$/],
  ['brew', /^((?:[a-z0-9-]+\/[a-z0-9-]+\/)?[a-z0-9][a-z0-9@+._-]*)$/],
])

/** Archives and paths are no packages of a registry. */
const NO_NAME = /\.(?:tgz|whl|gz|zip|txt|toml|gem)$|^\.|^\/|:\/\//

/** The package a word names, version and extras left off; undefined for paths, archives and URLs. */
export function packageName(type: string, word: string): string | undefined {
  if (word.length > 214 || NO_NAME.test(word)) return undefined
  return PACKAGE_NAMES.get(type)?.exec(word)?.[1]
}
