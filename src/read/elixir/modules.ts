import { defineReader, type Report } from '../reader.js'
import { awsService } from '../shared/aws-service.js'
import { isCommented } from '../shared/comment-lines.js'
import { docstrings } from '../shared/docstrings.js'
import { elsewhere } from '../shared/endpoint-setting.js'
import { once } from '../shared/once.js'

/** A module with what follows its dot: another name, `ExAws.S3`, a group, `ExAws.{S3, SES}`, or a function, `Acme.send`. */
const MODULE = /\b[A-Z]\w{0,60}(?=\.[A-Za-z_{])(?:\.[A-Z]\w{0,60}){0,8}(?:\.\{([^}\n]{1,300})\})?/g

const DEFINITION = /\b(?:defmodule|defimpl|defprotocol|for:)\s{1,4}$/

/** Adapters by the library that defines their modules. */
const ADAPTERS: readonly (readonly [RegExp, string])[] = [
  [/^Swoosh\.Adapters\.(\w+)$/, 'swoosh:adapter:'],
  [/^Bamboo\.(\w+)Adapter$/, 'bamboo:adapter:'],
  [/^Ueberauth\.Strategy\.(\w+)$/, 'ueberauth:strategy:'],
  [/^Waffle\.Storage\.(\w+)$/, 'waffle:storage:'],
  [/^Arc\.Storage\.(\w+)$/, 'waffle:storage:'],
  [/^Assent\.Strategy\.(\w+)$/, 'assent:strategy:'],
  [/^Pigeon\.(\w+)$/, 'pigeon:adapter:'],
]

/** The largest file read: beyond stands generated data. */
const LARGEST = 1_000_000

/** Names the modules that Elixir code uses, and the adapters among them. */
export const modules = defineReader({
  name: 'elixir/modules',
  version: 2,
  syntax: 'text',
  selects: { extensions: ['.ex', '.exs', '.eex', '.heex', '.leex'] },
  reads:
    'Module names in Elixir code and configuration, each once a file; adapters of Swoosh, Bamboo, Ueberauth, Assent, Waffle.',
  blind: 'Modules that are put together at run time.',
  read({ text }, report) {
    if (text.length > LARGEST) {
      report.problem({ reason: 'too large for Elixir source; not searched for modules', severity: 'partial' })
      return
    }
    reportEndpoints(text, report)
    const isNew = once()
    const isQuoted = docstrings(text)
    for (const match of text.matchAll(MODULE)) {
      const path = match[1] === undefined ? match[0] : match[0].slice(0, match[0].indexOf('.{'))
      const members = match[1]?.split(',').map((part) => `${path}.${part.trim()}`) ?? [path]
      if (DEFINITION.test(text.slice(Math.max(0, match.index - 20), match.index))) continue
      if (isCommented(text, match.index, 'hash') || isQuoted(match.index)) continue
      for (const name of members) {
        if (!isNew(name)) continue
        report.evidence({ kind: 'import', value: `elixir:${name}`, use: 'called', at: match.index, excerpt: name })
        if (name.startsWith('ExAws.')) {
          const value = `aws:${awsService(name.split('.')[1]!)}`
          // The configuration says whom the library speaks to; a module that is named builds no client.
          const context = 'types only'
          report.evidence({ kind: 'client', value, use: 'called', at: match.index, excerpt: name, context })
        }
        const adapter = adapterOf(name)
        if (adapter !== undefined)
          report.evidence({ kind: 'adapter', value: adapter, use: 'configured', at: match.index, excerpt: name })
      }
    }
  },
})

/** `config :ex_aws, :s3, host: "s3.acme.com", …`, to the end of the statement; a host of one's own machine is for development. */
const CONFIGURATION = /^[ \t]*config :ex_aws, :(\w{1,40})\b((?:[^\n]*,[ \t]*\n)*[^\n]*)/gm
const HOST = /\bhost:\s{0,4}(?:"([^"\n]{1,200})"|(System\.|\{:system))/

function reportEndpoints(text: string, report: Report): void {
  if (!text.includes(':ex_aws')) return
  for (const match of text.matchAll(CONFIGURATION)) {
    const host = HOST.exec(match[2]!)
    if (host === null) continue
    const context = host[2] === undefined ? elsewhere(host[1]!) : 'endpoint: set'
    if (context === undefined) continue
    const at = match.index + match[0].indexOf('config')
    const value = `aws:${awsService(match[1]!)}`
    report.evidence({ kind: 'client', value, use: 'called', at, excerpt: `config :ex_aws, :${match[1]}`, context })
  }
}

function adapterOf(name: string): string | undefined {
  for (const [expression, prefix] of ADAPTERS) {
    const match = expression.exec(name)
    if (match !== null) return prefix + match[1]!.toLowerCase()
  }
  return undefined
}
