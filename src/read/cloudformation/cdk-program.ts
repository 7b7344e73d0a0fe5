import { defineReader, type Report } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'

/** `import * as s3 from 'aws-cdk-lib/aws-s3'`, `import { Bucket, type X } from "@aws-cdk/aws-s3"`. */
const MODULE =
  /\bimport\s+(?:\*\s+as\s+(\w{1,60})|\{([^}]{1,600})\})\s+from\s+['"](?:aws-cdk-lib\/|@aws-cdk\/)aws-([a-z0-9-]{1,60})['"]/g
/** `import { aws_s3 as s3, aws_ses } from 'aws-cdk-lib'`, `from aws_cdk import aws_s3 as s3, aws_ses`. */
const NAMESPACES =
  /\{([^}]{1,600})\}\s+from\s+['"]aws-cdk-lib['"]|\bfrom\s+aws_cdk\s+import\s+\(?([^)\n]{1,600}|[^)]{1,600}\))/g
const NAMESPACE = /\baws_([a-z0-9_]{1,60})(?:\s+as\s+(\w{1,60}))?/g
/** `new s3.Bucket(this, …)`, `s3.Bucket(self, …)`: only what is given a scope is ordered. */
const CONSTRUCT = /(?:\bnew\s+)?\b(?:(\w{1,60})\.)?([A-Z]\w{1,60})\(\s{0,40}(?:this|self|scope|stack)\b/g

/** Orders of the AWS Cloud Development Kit as the CloudFormation types that they become. */
export const cdkProgram = defineReader({
  name: 'cloudformation/cdk-program',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.ts', '.mts', '.js', '.mjs', '.py'], words: ['aws-cdk', 'aws_cdk'] },
  reads: 'Constructs of CDK programs in TypeScript, JavaScript and Python, by the module they come from.',
  blind: 'Constructs of libraries of one’s own; programs in Java, C# and Go show by their packages.',
  read({ text }, report) {
    const { byAlias, byName } = importsOf(text)
    if (byAlias.size + byName.size === 0) return
    for (const match of text.matchAll(CONSTRUCT)) emit(text, match, byAlias, byName, report)
  },
})

interface Imports {
  readonly byAlias: ReadonlyMap<string, string>
  readonly byName: ReadonlyMap<string, string>
}

function importsOf(text: string): Imports {
  const byAlias = new Map<string, string>()
  const byName = new Map<string, string>()
  for (const [, alias, names, service] of text.matchAll(MODULE)) {
    if (alias !== undefined) byAlias.set(alias, service!)
    for (const name of names?.split(',') ?? []) byName.set(name.trim().split(AS).at(-1)!, service!)
  }
  for (const [, braces, python] of text.matchAll(NAMESPACES))
    for (const [, service, alias] of (braces ?? python ?? '').matchAll(NAMESPACE))
      byAlias.set(alias ?? `aws_${service}`, service!)
  return { byAlias, byName }
}
const AS = /\s+as\s+/

function emit(
  text: string,
  match: RegExpMatchArray,
  byAlias: Imports['byAlias'],
  byName: Imports['byName'],
  report: Report,
) {
  const [whole, alias, construct] = match
  const service = alias === undefined ? byName.get(construct!) : byAlias.get(alias)
  if (service === undefined || isCommented(text, match.index!, text.includes('aws_cdk') ? 'hash' : 'c')) return
  const name = alias === undefined ? construct! : `${alias}.${construct}`
  report.evidence({
    kind: 'resource',
    value: `AWS::${service.replace(SEPARATORS, '')}::${construct}`,
    use: 'declared',
    at: match.index! + whole.indexOf(name),
    excerpt: name,
  })
}
const SEPARATORS = /[-_]/g
