import { defineReader } from '../reader.js'
import { awsService } from '../shared/aws-service.js'
import { reportBuiltClient } from '../shared/built-client.js'
import { isCommented } from '../shared/comment-lines.js'
import { lineStartsWith, restOfLine } from '../shared/line-starts.js'

const NAMESPACE = /^(?:static\s+)?(?:\w{1,80}\s?=\s?)?(?:global::)?([A-Z_]\w*(?:\.\w+)*)\s*(?:;|$)/

/** `new AmazonS3Client(`, `AddAWSService<IAmazonSimpleEmailServiceV2>(`. */
const AWS_CLIENT = /\b(?:new Amazon([A-Z]\w{0,50})Client\(|AddAWSService<IAmazon([A-Z]\w{0,50})>)/g

/** `new BlobServiceClient(`. */
const AZURE_CLIENT = /\bnew (?!Amazon)([A-Z]\w{0,60}Client)\(/g

/** Names every namespace that C#, F# and Visual Basic files use, and the AWS and Azure clients they build. */
export const usings = defineReader({
  name: 'csharp/usings',
  version: 2,
  syntax: 'text',
  selects: { extensions: ['.cs', '.fs', '.fsx', '.vb', '.cshtml', '.razor'] },
  reads: 'using, global using, open and Imports lines; AWS and Azure clients.',
  blind: 'Namespaces that a project file uses for all files.',
  read({ text, name }, report) {
    for (const word of wordsOf(name))
      for (const at of lineStartsWith(text, word)) {
        const match = NAMESPACE.exec(restOfLine(text, at + word.length).trim())
        if (match === null) continue
        report.evidence({ kind: 'import', value: `csharp:${match[1]}`, use: 'called', at, excerpt: match[1]! })
      }
    if (text.includes('Amazon'))
      for (const match of text.matchAll(AWS_CLIENT)) emit(`aws:${awsService((match[1] ?? match[2])!)}`, match)
    if (text.includes('Azure.')) for (const match of text.matchAll(AZURE_CLIENT)) emit(`azure:${match[1]}`, match)

    function emit(value: string, match: RegExpExecArray) {
      if (!isCommented(text, match.index, 'c')) reportBuiltClient(report, text, value, match.index, match[0])
    }
  },
})

function wordsOf(name: string): readonly string[] {
  if (name.endsWith('.vb')) return ['Imports ']
  if (name.endsWith('.fs') || name.endsWith('.fsx')) return ['open ']
  if (name.endsWith('.cshtml') || name.endsWith('.razor')) return ['@using ']
  return ['using ', 'global using ']
}
