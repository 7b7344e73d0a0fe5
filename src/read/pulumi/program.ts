import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'

/** `import * as aws from '@pulumi/aws'`, `import pulumi_aws as aws`. */
const TYPESCRIPT = /\bimport\s+\*\s+as\s+(\w{1,60})\s+from\s+['"]@(?:pulumi|pulumiverse)\/([a-z0-9-]{1,60})['"]/g
const REQUIRE = /\b(?:const|let|var)\s+(\w{1,60})\s*=\s*require\(['"]@(?:pulumi|pulumiverse)\/([a-z0-9-]{1,60})['"]\)/g
const PYTHON = /\bimport\s+(?:pulumi|pulumiverse)_([a-z0-9_]{1,60})(?:\s+as\s+(\w{1,60}))?/g
/** `new aws.s3.Bucket("name", …)`, `aws.s3.Bucket("name", …)`, `new digitalocean.Droplet("name")`. */
const RESOURCE =
  /\b(?:new\s+)?(\w{1,60})\.(?:([a-z]\w{0,40})\.)?([A-Z]\w{1,80})\(\s{0,40}(?:f?["'`]|resource_name\s?=|name\b)/g

/** Packages of Pulumi that order nothing by themselves. */
const NO_PROVIDERS: ReadonlySet<string> = new Set([
  'pulumi',
  'random',
  'tls',
  'command',
  'std',
  'policy',
  'time',
  'null',
])

/** Resources that Pulumi programs order, as the type tokens that Pulumi gives them. */
export const program = defineReader({
  name: 'pulumi/program',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.ts', '.mts', '.js', '.mjs', '.py'], words: ['pulumi'] },
  reads: 'Resources of Pulumi programs in TypeScript, JavaScript and Python, by the provider they come from.',
  blind: 'Resources behind a component of one’s own; programs in Go, C# and Java show by their packages.',
  read({ text }, report) {
    const providers = providersOf(text)
    if (providers.size === 0) return
    for (const match of text.matchAll(RESOURCE)) {
      const [whole, alias, module, type] = match
      const provider = providers.get(alias!)
      if (provider === undefined || isCommented(text, match.index, text.includes('pulumi_') ? 'hash' : 'c')) continue
      const name = [alias, module, type].filter((part) => part !== undefined).join('.')
      report.evidence({
        kind: 'resource',
        value: `${provider}:${module ?? 'index'}/${type!.charAt(0).toLowerCase()}${type!.slice(1)}:${type}`,
        use: 'declared',
        at: match.index + whole.indexOf(name),
        excerpt: name,
      })
    }
  },
})

function providersOf(text: string): Map<string, string> {
  const providers = new Map<string, string>()
  for (const expression of [TYPESCRIPT, REQUIRE])
    for (const [, alias, name] of text.matchAll(expression)) providers.set(alias!, name!)
  for (const [, name, alias] of text.matchAll(PYTHON))
    providers.set(alias ?? `pulumi_${name}`, name!.replaceAll('_', '-'))
  for (const [alias, name] of providers) if (NO_PROVIDERS.has(name)) providers.delete(alias)
  return providers
}
