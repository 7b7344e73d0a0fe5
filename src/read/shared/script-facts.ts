import type { Scope } from '../../model/evidence.js'
import type { Report } from '../reader.js'
import { hostOfUrl } from './host-of.js'
import { imageName } from './image.js'
import { once } from './once.js'
import { purl } from './purl.js'
import { type ShellCommand, type ShellWord, shellCommands } from './shell-commands.js'
import { installed, packageName } from './shell-installs.js'
import { commandName, unwrapped } from './shell-runners.js'

/** In what surroundings a script runs. */
export interface ScriptSetting {
  /** From an offset in the script to one in the document. */
  readonly place: (offset: number) => number
  readonly scope?: Scope
  /** The job, step or stage. */
  readonly context?: string
  readonly condition?: string
  /** The script runs on a clock, so the addresses it calls are called while the product runs. */
  readonly isScheduled?: boolean
}

/**
 * Reports what a script runs: commands as `client` `cli:<command>` and `cli:<command>:<subcommand>`, packages it installs,
 * images it pulls and pushes. Any command is a fact; which of them belong to a service the vendor database knows.
 */
export function reportScript(script: string, report: Report, setting: ScriptSetting): void {
  const isNew = once()
  for (const words of shellCommands(script)) {
    const { commands, packages } = unwrapped(words)
    for (const { type, word } of [...packages, ...commands.flatMap(installed)]) {
      const name = packageName(type, word.text)
      if (name === undefined || !isNew(`${type} ${name}`)) continue
      const value = purl(type, name)
      report.evidence({
        kind: 'package',
        value,
        use: 'called',
        // What a pipeline installs for itself does not travel with the product, unless the script builds an image of it.
        ...aside({ ...setting, scope: setting.scope ?? 'development' }),
        at: setting.place(word.offset),
        excerpt: name,
      })
    }
    for (const command of commands) {
      reportCommand(command, isNew, report, setting)
      reportImages(command, isNew, report, setting)
      if (setting.isScheduled) reportCalls(command, report, setting)
    }
  }
}

const SUBCOMMAND = /^[a-z][a-z0-9:-]{1,40}$/

/** Shell words and everyday tools: true everywhere, so they say nothing. */
const EVERYDAY = new Set(
  `adb alias apk apt apt-get awk base64 basename bash break builtin bzip2 case cat cd chmod chown cmp continue cp
  curl cut date declare df diff dirname do done dpkg echo egrep elif else esac eval exit export expr false fgrep fi
  file find fold for function git gpg grep gunzip gzip head hostname id if in install jq kill less let ln local ls
  make md5sum mkdir mktemp mv nl node od paste popd printf ps pushd pwd python python3 read readlink readonly
  realpath return rm rmdir sed select seq set sh sha256sum shift shopt shuf sleep sort source split stat sync tail
  tar tee test then touch tr trap true type typeset ulimit umask uname uniq unset until unzip wait wc wget which
  while whoami xz yes zip zsh`.split(/\s+/),
)

/** Options that take the next word with them, so that it is not taken for a subcommand. */
const WITH_VALUE = new Set(
  `--region --profile --output --project --org --token --cwd --config --user --prefix --workspace --context --namespace
  --account --subscription --endpoint-url --kubeconfig --file --filter --dir --log-level -c -C -f -u -w -n -p -o`.split(
    /\s+/,
  ),
)

function reportCommand(
  command: ShellCommand,
  isNew: (value: string) => boolean,
  report: Report,
  setting: ScriptSetting,
) {
  const first = command[0]
  const name = first && commandName(first.text)
  if (first === undefined || name === undefined || EVERYDAY.has(name)) return
  const sub = subcommandOf(name, command)
  // A service's own client may be pointed at another maker's server that speaks the same protocol.
  const isElsewhere = command.some(({ text }) => text.startsWith('--endpoint-url'))
  const condition = isElsewhere ? 'another endpoint is given' : setting.condition
  for (const value of sub === undefined ? [`cli:${name}`] : [`cli:${name}`, `cli:${name}:${sub}`])
    if (isNew(`${value} ${condition ?? ''}`))
      report.evidence({
        kind: 'client',
        value,
        use: 'called',
        ...aside({ ...setting, ...(condition !== undefined && { condition }) }),
        at: setting.place(first.offset),
        excerpt: value.slice('cli:'.length).replace(':', ' '),
      })
}

function subcommandOf(name: string, command: ShellCommand): string | undefined {
  for (let i = 1; i < command.length && i < 12; i++) {
    const { text } = command[i]!
    if (WITH_VALUE.has(text)) i += 1
    // The release track of gcloud stands before its group of commands.
    else if (name === 'gcloud' && (text === 'alpha' || text === 'beta')) continue
    else if (!text.startsWith('-')) return SUBCOMMAND.test(text) ? text : undefined
  }
  return undefined
}

/** `docker push x`, `docker pull x`, `docker build -t x --push`; podman and buildah speak alike. */
function reportImages(
  command: ShellCommand,
  isNew: (value: string) => boolean,
  report: Report,
  setting: ScriptSetting,
) {
  const name = commandName(command[0]?.text ?? '')
  if (name !== 'docker' && name !== 'podman' && name !== 'buildah') return
  const verbs = command.slice(1, 4).map(({ text }) => text)
  const isPush = verbs.includes('push') || (verbs.includes('build') && command.some(({ text }) => text === '--push'))
  if (!isPush && verbs[0] !== 'pull') return
  for (const word of verbs.includes('build')
    ? tagged(command)
    : command.slice(1 + verbs.indexOf(isPush ? 'push' : 'pull') + 1)) {
    const value = word.text.startsWith('-') ? undefined : imageName(word.text)
    if (value !== undefined && isNew(`${isPush} ${value}`))
      report.evidence({
        kind: 'image',
        value,
        use: 'called',
        ...aside({ ...setting, ...(isPush && { context: 'push' }) }),
        at: setting.place(word.offset),
        excerpt: word.text,
      })
  }
}

function tagged(command: ShellCommand): readonly ShellWord[] {
  return command.flatMap((word, index) => {
    if (word.text.startsWith('--tag=')) return [{ text: word.text.slice(6), offset: word.offset + 6 }]
    return index > 0 && /^(?:-t|--tag)$/.test(command[index - 1]!.text) ? [word] : []
  })
}

/** Fetchers that a script on a clock calls live addresses with. */
const FETCHERS = new Set(['curl', 'wget', 'http', 'https', 'xh'])

/** A tool that is fetched for the job is not called by the product. */
const DOWNLOAD =
  /^-[a-zA-Z]*[oO](?!-)|^--(?:output|remote-name|output-document)|\.(?:sh|deb|rpm|tgz|gz|zip|xz|pkg|dmg|exe|jar|gpg|asc)$|\/releases\/download\//

function reportCalls(command: ShellCommand, report: Report, setting: ScriptSetting): void {
  if (!FETCHERS.has(commandName(command[0]?.text ?? '') ?? '')) return
  if (command.some(({ text }) => text.length < 2000 && DOWNLOAD.test(text))) return
  for (const word of command.slice(1)) {
    const value = hostOfUrl(word.text)
    if (value !== undefined)
      report.evidence({
        kind: 'host',
        value,
        use: 'called',
        ...aside({ ...setting, context: 'schedule' }),
        at: setting.place(word.offset),
        excerpt: value,
      })
  }
}

function aside({ scope, context, condition }: ScriptSetting) {
  return { ...(scope && { scope }), ...(context && { context }), ...(condition && { condition }) }
}
